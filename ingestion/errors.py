"""What can go wrong with a file, as one tree. Every message is one Spanish line that ends with the next step.

IngestionError
├── EmptyFileError
├── BinaryFileError
├── FileTooLargeError
├── LegacyFormatError
├── EncryptedFileError
├── UnreadableFileError
├── MissingFileError
├── MissingProgramError
├── ManifestError
├── ReportIdError
├── DuplicateReportError
├── UnknownReportError
├── UnforeseenError
├── ExecutorError
└── SettingsError
"""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+")


class IngestionError(Exception):
    """Something that was asked of the ingestion could not be done. One line, whatever a file name holds."""

    def __init__(self, message: str) -> None:
        super().__init__(_UNPRINTABLE.sub(" ", message))


class EmptyFileError(IngestionError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: el archivo no contiene texto; compruebe que la copia está completa y vuelva a añadirlo"
        )


class BinaryFileError(IngestionError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: no es un documento de un formato conocido; guárdelo como DOCX, PDF, HTML o texto UTF-8"
        )


class FileTooLargeError(IngestionError):
    def __init__(self, name: str, megabytes: float, limit: int) -> None:
        super().__init__(f"{name}: ocupa {megabytes:.0f} MB y el máximo es {limit} MB; divídalo en partes más pequeñas")


class LegacyFormatError(IngestionError):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: es un documento de Word antiguo (.doc); ábralo y guárdelo como .docx")


class EncryptedFileError(IngestionError):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: está protegido con contraseña; guarde una copia sin protección y añádala")


class UnreadableFileError(IngestionError):
    """`reason` is a short Spanish clause: why it could not be read."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"{name}: no se pudo leer ({reason}); compruebe que se abre con su programa y vuelva a guardarlo"
        )


class MissingFileError(IngestionError):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no existe; compruebe la ruta")


class MissingProgramError(IngestionError):
    def __init__(self, name: str, package: str) -> None:
        super().__init__(
            f"{name}: hace falta un programa que no está instalado; instale {package} y vuelva a intentarlo"
        )


class ManifestError(IngestionError):
    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: el manifiesto no es válido ({reason}); corríjalo y vuelva a intentarlo")


class ReportIdError(IngestionError):
    def __init__(self, name: str, report_id: str) -> None:
        super().__init__(
            f"{name}: el identificador «{report_id}» no sirve; escriba en manifest.toml uno de letras minúsculas sin "
            "acento, cifras, guiones y puntos, que no empiece por un punto"
        )


class DuplicateReportError(IngestionError):
    def __init__(self, name: str, report_id: str, other: str) -> None:
        super().__init__(
            f"{name}: su identificador «{report_id}» ya es el de {other}; dé otro id a uno de los dos en manifest.toml"
        )


class UnknownReportError(IngestionError):
    def __init__(self, report_id: str) -> None:
        super().__init__(f"no hay ningún informe «{report_id}»; vea los que hay con: python -m ingestion list")


class UnforeseenError(IngestionError):
    """What only a mistake of ours or a breakdown of the machine explains; `cause` helps to report it."""

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(
            f"{name}: falló al analizarlo ({cause}); avise de este archivo y, entretanto, guárdelo en otro formato"
        )


class ExecutorError(IngestionError):
    def __init__(self, executor: str, reason: str) -> None:
        super().__init__(f"--executor {executor}: {reason}; o quite la opción para usar procesos de esta máquina")


class SettingsError(IngestionError):
    def __init__(self, name: str, value: str) -> None:
        super().__init__(f"{name}={value}: debe ser un número entero mayor que cero; corríjalo y vuelva a intentarlo")
