// Files into the library, one after the other, and reports out of it.
(() => {
  const { open, request, tell, words } = window.relatoria;
  const list = () => document.querySelector('.uploads');

  // A large report takes a while out and back; what goes on is told until it is done.
  const LONGEST = 600000;

  const changed = () => {
    const inside = document.querySelector('#reports .table, #reports .empty');
    inside?.dispatchEvent(new CustomEvent('relatoria', { bubbles: true, detail: { report: '' } }));
  };

  const undo = async (key) => {
    tell(list().dataset.undoing, null, LONGEST);
    const done = await request('POST', `/library/undo/${key}`);
    if (!done) return false;
    tell(list().dataset.undone);
    changed();
    return true;
  };

  const row = (name) => {
    const line = document.createElement('li');
    const what = document.createElement('span');
    const bar = document.createElement('progress');
    const clock = document.createElement('span');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', name);
    what.className = 'what';
    clock.className = 'clock';
    // A screen reader is told the steps, not every second.
    clock.ariaHidden = 'true';
    line.append(Object.assign(document.createElement('strong'), { textContent: name }), what, clock, bar);
    line.className = 'queued';
    list().append(line);
    return { line, what, bar, clock };
  };

  const timed = ({ clock }) => {
    const began = performance.now();
    const tick = () => { clock.textContent = `${Math.floor((performance.now() - began) / 1000)} s`; };
    const ticking = setInterval(tick, 1000);
    return () => { clearInterval(ticking); clock.remove(); };
  };

  // Of each step the words, and how far along the whole way it begins (of 100).
  const STAGES = { waiting: ['waiting', 10], Leyendo: ['reading', 15], Reconociendo: ['recognizing', 20], Guardando: ['saving', 80] };
  const SENT = 10;
  const RECOGNIZED = 60;
  const show = ({ line, what, bar }, step) => {
    if (step.stage) {
      const [words, begins] = STAGES[step.stage];
      bar.value = begins + (step.total ? (RECOGNIZED * step.done) / step.total : 0);
      what.textContent = list().dataset[words].replace('{page}', step.done + 1).replace('{pages}', step.total);
      return;
    }
    const outcomes = JSON.parse(list().dataset.outcomes);
    const failed = Boolean(step.reason);
    bar.remove();
    line.className = failed ? 'failed' : 'done';
    const told = [outcomes[step.outcome] || step.outcome];
    if (step.passages) {
      const words = step.passages === 1 ? list().dataset.passage : list().dataset.passages;
      told.push(words.replace('{number}', step.passages.toLocaleString(document.documentElement.lang)));
    }
    what.textContent = failed ? `${told[0]}. ${step.reason}` : told.join(' · ');
    if (!step.undo) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words().undo });
    button.dataset.undoes = step.report;
    button.addEventListener('click', async () => { if (await undo(step.undo)) line.remove(); });
    line.append(button);
  };

  let waiting = 0;
  window.addEventListener('beforeunload', (event) => { if (waiting) event.preventDefault(); });

  const send = (file, told) => new Promise((resolve) => {
    const call = new XMLHttpRequest();
    let read = 0;
    told.line.className = 'going';
    const stop = timed(told);
    const steps = () => {
      const lines = call.responseText.split('\n');
      for (; read < lines.length - 1; read += 1) show(told, JSON.parse(lines[read]));
    };
    call.open('PUT', `/library/files/${encodeURIComponent(file.name)}`);
    call.upload.onprogress = (event) => {
      const percent = Math.round((100 * event.loaded) / event.total);
      told.bar.value = (SENT * percent) / 100;
      told.what.textContent = list().dataset.sending.replace('{percent}', percent);
    };
    call.onprogress = steps;
    call.onloadend = () => {
      stop();
      if (call.status === 200) {
        if (call.getResponseHeader('content-type').includes('ndjson')) steps();
        else show(told, JSON.parse(call.responseText));
      } else show(told, { outcome: 'con errores', reason: list().dataset.broken });
      resolve();
    };
    call.send(file);
  });

  let queue = Promise.resolve();
  const sendAll = (files) => {
    [...files].forEach((file, place) => {
      const told = row(file.name);
      told.what.textContent = list().dataset.queued.replace('{place}', place + 1).replace('{files}', files.length);
      waiting += 1;
      queue = queue.then(() => send(file, told)).then(() => { waiting -= 1; changed(); });
    });
  };

  const askToRemove = (button) => {
    const sheet = open('removal');
    const { remove, asks, done } = button.dataset;
    sheet.querySelector('.about').textContent = asks;
    sheet.querySelector('form').onsubmit = async () => {
      tell(list().dataset.removing, null, LONGEST);
      const reply = await request('DELETE', `/library/reports/${encodeURIComponent(remove)}`);
      if (!reply) return;
      const key = (await reply.json()).undo;
      // What was done to this report before can no longer be taken back.
      list().querySelectorAll(`[data-undoes="${CSS.escape(remove)}"]`).forEach((earlier) => earlier.remove());
      tell(done, () => undo(key));
      changed();
    };
  };

  document.addEventListener('change', (event) => {
    if (event.target.id !== 'files') return;
    sendAll(event.target.files);
    event.target.value = '';
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-remove]');
    if (button) askToRemove(button);
    if (event.target.closest('[data-report]')) document.getElementById('library-search')?.scrollIntoView({ block: 'start' });
    const fold = event.target.closest('[data-fold]');
    if (fold) document.querySelectorAll('.outline details').forEach((part) => { part.open = fold.dataset.fold === 'open'; });
  });
  const over = (event) => event.target.closest?.('.upload');
  document.addEventListener('dragover', (event) => { if (over(event)) { event.preventDefault(); over(event).classList.add('over'); } });
  document.addEventListener('dragleave', (event) => over(event)?.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    if (!over(event)) return;
    event.preventDefault();
    over(event).classList.remove('over');
    sendAll(event.dataTransfer.files);
  });
})();
