// Dialogs over the page, the line that tells what was done, and requests to the server.
(() => {
  const words = () => document.getElementById('words').dataset;

  const open = (name) => {
    const sheet = document.getElementById(name);
    if (sheet && !sheet.open) sheet.showModal();
    return sheet;
  };

  let ending = 0;
  const MOMENT = 6000, TIME_TO_UNDO = 30000;
  const tell = (text, undo, lasting = undo ? TIME_TO_UNDO : MOMENT) => {
    const toast = document.getElementById('toast');
    // Laid with the conversation, whose tab may be hidden: the line is for whichever page is open.
    const whole = document.querySelector('.gradio-container');
    if (toast.parentElement !== whole) whole.append(toast);
    toast.replaceChildren(document.createTextNode(text));
    if (undo) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words().undo;
      button.addEventListener('click', () => { toast.replaceChildren(); undo(); });
      toast.append(button);
    }
    clearTimeout(ending);
    ending = setTimeout(() => toast.replaceChildren(), lasting);
  };

  const request = async (method, path, body) => {
    try {
      const reply = await fetch(path, {
        method,
        headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (reply.ok) return reply;
    } catch { /* told below */ }
    tell(words().failed);
    return null;
  };

  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const filter = (field) => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    const rows = field.parentElement.querySelectorAll('.boxes > label, .boxes li');
    rows.forEach((row) => { row.hidden = !wanted.every((word) => fold(row.textContent).includes(word)); });
  };

  document.addEventListener('input', (event) => { if (event.target.matches('[data-filter]')) filter(event.target); });
  document.addEventListener('click', (event) => {
    const sheet = event.target.closest('dialog');
    if (event.target.closest('[data-close]') || event.target === sheet) sheet?.close();
  });

  Object.assign(window.relatoria, { words, open, tell, request });
})();
