// The forms of the desk: sent as JSON, answered with a piece of HTML that the server has escaped.
(() => {
  const running = new WeakMap();

  const fileOf = async (form, values) => {
    const input = form.querySelector('input[type=file]');
    const file = input && input.files[0];
    delete values.file;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    values.file = btoa(text);
    values.file_name = file.name;
  };

  // A line in time is wider than a phone, and its first meetings may have nothing: it begins at the first box.
  const showFirstBox = (place) => {
    const box = place.querySelector('.frame svg g rect');
    const frame = box?.closest('.frame');
    if (frame) frame.scrollLeft += box.getBoundingClientRect().left - frame.getBoundingClientRect().left - 16;
  };

  const send = async (address, values, into, signal) => {
    const reply = await fetch(address, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(values), signal,
    });
    if (!reply.ok) throw Object.assign(new Error((await reply.text()).slice(0, 200)), { told: reply.status === 413 });
    const place = document.getElementById(into);
    place.innerHTML = await reply.text();
    showFirstBox(place);
    place.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };

  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('form[data-work]');
    if (!form) return;
    event.preventDefault();
    if (running.has(form)) return;
    const stop = new AbortController();
    const [button, halt] = [form.querySelector('[type=submit]'), form.querySelector('.work-stop')];
    const state = form.querySelector('.work-state');
    running.set(form, stop);
    const before = document.getElementById(form.dataset.into);
    // What was made of the former text is not taken for what is being made.
    before.ariaBusy = 'true';
    button.disabled = true;
    halt.hidden = false;
    const began = Date.now();
    const tick = () => { state.textContent = `${form.dataset.waiting} ${Math.round((Date.now() - began) / 1000)} s`; };
    const timer = setInterval(tick, 1000);
    tick();
    try {
      const values = Object.fromEntries(new FormData(form));
      await fileOf(form, values);
      await send(form.dataset.work, { ...values, lang: form.dataset.lang }, form.dataset.into, stop.signal);
      state.textContent = '';
    } catch (error) {
      state.textContent = error.name === 'AbortError' ? '' : error.told ? error.message : form.dataset.failed;
    } finally {
      clearInterval(timer);
      running.delete(form);
      before.ariaBusy = 'false';
      button.disabled = false;
      halt.hidden = true;
    }
  });

  document.addEventListener('change', (event) => {
    const chosen = event.target.closest('form.work input[type=file]');
    const told = chosen?.parentElement.querySelector('[data-none]');
    if (told) told.textContent = chosen.files[0]?.name ?? told.dataset.none;
  });

  // The page of notes, opened from an answer. Gradio makes a page when it is first opened, and keeps tabs that do not fit
  // in a menu.
  const openTab = (name) => {
    const named = (selector) => [...document.querySelectorAll(selector)].find((one) => one.textContent.trim() === name);
    const seen = named('[data-tab-id]');
    if (seen) { seen.click(); return; }
    document.querySelector('.overflow-menu > button')?.click();
    setTimeout(() => named('.overflow-menu button')?.click(), 50);
  };
  const whenThere = (selector, act, tries = 60) => {
    const found = document.querySelector(selector);
    if (found?.offsetParent) act(found);
    else if (tries) setTimeout(whenThere, 50, selector, act, tries - 1);
  };
  const beginNote = ({ noteTheme, noteMeetings, noteTab }) => {
    openTab(noteTab);
    whenThere('#note-page form', (form) => {
      form.elements.theme.value = noteTheme;
      form.elements.meetings.value = noteMeetings;
      form.elements.theme.focus();
    });
  };

  document.addEventListener('click', async (event) => {
    const noting = event.target.closest('[data-note-theme]');
    if (noting) { beginNote(noting.dataset); return; }
    const halt = event.target.closest('.work-stop');
    if (halt) running.get(halt.closest('form'))?.abort();
    const button = event.target.closest('[data-post]');
    if (!button) return;
    const { post, into, ...values } = button.dataset;
    button.disabled = true;
    try {
      await send(post, { ...values, lang: document.documentElement.lang || 'es' }, into);
    } finally {
      button.disabled = false;
    }
  });
})();
