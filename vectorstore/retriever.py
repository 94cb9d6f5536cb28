"""The search as a LangChain retriever, for chains that expect one."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from vectorstore.records import Hit, Scope
from vectorstore.store import EVERYTHING, Store


class StoreRetriever(BaseRetriever):
    """Documents carry the passage's text; id, label, report, meeting, status and scores are metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    store: Store
    scope: Scope = EVERYTHING
    limit: int = 20

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [_document(hit) for hit in self.store.search([query], self.scope, self.limit)]


def _document(hit: Hit) -> Document:
    passage = hit.passage
    metadata = {
        "label": passage.label,
        "report": passage.report_id,
        "meeting": passage.meeting,
        "status": str(passage.status),
        "kind": str(passage.kind),
        "section": list(passage.section),
        "score": hit.score,
        "dense": hit.dense,
        "sparse": hit.sparse,
    }
    return Document(id=passage.id, page_content=passage.text, metadata=metadata)
