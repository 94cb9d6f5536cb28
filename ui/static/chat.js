// What a reader does with a conversation beside asking: edit, correct, rate, choose a scope, find an earlier one.
(() => {
  const { language, open, request, tell, words, question } = window.relatoria;

  // Events of the page are handled by Gradio, inside the part that carries the conversation.
  const send = (detail, place = '#current') => {
    const inside = document.querySelector(`${place} .exchange, ${place} .welcome, ${place} .scope-bar`);
    inside?.dispatchEvent(new CustomEvent('relatoria', { bubbles: true, detail }));
  };

  const element = (tag, fields = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...children);
    return made;
  };

  // A field in the place of some text, with buttons to save and to give up; Enter saves, Escape gives up.
  const editInPlace = (place, text, label, saveText, help, save) => {
    const field = element('textarea', { value: text, rows: 2, maxLength: 2000 });
    field.setAttribute('aria-label', label);
    const give = element('button', { type: 'submit', className: 'primary', textContent: saveText });
    const drop = element('button', { type: 'button', textContent: words().cancel });
    const form = element('form', { className: 'in-place' }, field, ...(help ? [element('p', { textContent: help })] : []), give, drop);
    const end = () => { form.remove(); place.hidden = false; };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!field.value.trim()) return;
      end();
      save(field.value.trim());
    });
    drop.addEventListener('click', end);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
      if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); end(); }
    });
    place.hidden = true;
    place.after(form);
    field.focus();
    field.setSelectionRange(text.length, text.length);
  };

  const editQuestion = (button) => {
    const exchange = button.closest('.exchange');
    const place = exchange.querySelector('.question');
    if (place.hidden) return;
    editInPlace(place, button.dataset.edit, words().editLabel, words().send, words().replaces, (text) => {
      send({ do: 'edit', number: exchange.dataset.number, question: text }, `#${exchange.closest('#past, #current').id}`);
    });
    place.scrollIntoView({ block: 'center' });
  };

  // Feedback on an answer, or with `passage` on one of its citations.
  const rate = async (button) => {
    const exchange = button.closest('.exchange');
    const about = { exchange: Number(exchange.dataset.number), passage: button.dataset.passage || '' };
    const address = `/conversations/${exchange.dataset.conversation}/feedback`;
    const give = async (verdict, comment = '') => {
      if (!await request('POST', address, { ...about, verdict, comment })) return;
      const group = button.closest('.rating');
      (group ? group.querySelectorAll('button') : [button]).forEach((one) => one.setAttribute('aria-pressed', 'false'));
      if (verdict) button.setAttribute('aria-pressed', 'true');
      tell(verdict ? words().thanks : words().withdrawn);
    };
    if (button.getAttribute('aria-pressed') === 'true') await give('');
    else if (button.dataset.rate === 'right') await give('right');
    else askWhatIsWrong(button, give);
  };

  const askWhatIsWrong = (button, give) => {
    const sheet = open('feedback');
    const form = sheet.querySelector('form');
    form.reset();
    form.querySelector('.reasons').hidden = Boolean(button.dataset.passage);
    form.querySelector('.about').textContent = button.dataset.passage
      ? button.closest('.card').getAttribute('aria-label') : button.closest('.exchange').querySelector('.question').textContent;
    form.onsubmit = () => {
      const given = new FormData(form);
      give(button.dataset.passage ? 'wrong' : given.get('verdict'), given.get('comment'));
    };
  };

  // The scope of the next questions, and the correction of how one was read.
  const SIDES = ['reports', 'meetings', 'years', 'report_kinds', 'statuses', 'kinds'];
  const NUMBERS = new Set(['meetings', 'years']);
  const asChoice = (values) => Object.fromEntries(SIDES.map((side) => [
    side, (values[side] || []).map((value) => (NUMBERS.has(side) ? Number(value) : value)),
  ]));
  const chosenNow = () => JSON.parse(document.querySelector('.scope-bar').dataset.chosen);

  const openScope = async (values, correcting, apply) => {
    const reply = await request('GET', `/scope?lang=${language}`);
    if (!reply) return;
    document.getElementById('scope-place').innerHTML = await reply.text();
    const sheet = open('scope');
    const form = sheet.querySelector('form');
    sheet.querySelectorAll('[data-choose]').forEach((one) => { one.textContent = correcting ? one.dataset.correct : one.dataset.choose; });
    sheet.querySelector('.intents').hidden = !correcting;
    [...SIDES, 'intent'].forEach((side) => (values[side] || []).forEach((value) => {
      const box = form.querySelector(`[name="${side}"][value="${CSS.escape(value)}"]`);
      if (box) box.checked = true;
    }));
    sheet.querySelector('[data-scope-clear]').onclick = () => form.querySelectorAll('[type=checkbox]').forEach((box) => { box.checked = false; });
    form.onsubmit = () => {
      const given = new FormData(form);
      const picked = asChoice(Object.fromEntries(SIDES.map((side) => [side, given.getAll(side)])));
      apply(correcting && given.get('intent') ? { ...picked, intent: given.get('intent') } : picked);
    };
  };

  const choose = (choice) => send({ do: 'choose', choice }, '#scope-choice');
  const correct = (button) => openScope(JSON.parse(button.dataset.correct), true, (choice) => {
    const exchange = button.closest('.exchange');
    send({ do: 'correct', number: exchange.dataset.number, choice }, `#${exchange.closest('#past, #current').id}`);
  });
  const removeFromScope = (button) => {
    const values = chosenNow();
    const side = button.dataset.scopeRemove;
    values[side] = values[side].filter((value) => value !== button.dataset.value);
    choose(asChoice(values));
    document.querySelector('.scope-open').focus();
  };

  // Earlier conversations.
  const shownNow = () => document.querySelector('#current .exchange')?.dataset.conversation || '';
  const loadList = async () => {
    const reply = await request('GET', `/conversations?lang=${language}&opened=${encodeURIComponent(shownNow())}`);
    if (reply) document.getElementById('conversation-list').innerHTML = await reply.text();
  };
  const showList = async () => {
    const sheet = open('conversations');
    sheet.querySelector('[data-filter]').value = '';
    await loadList();
  };
  const reopen = (name) => {
    document.getElementById('conversations').close();
    document.querySelector('#chat-button, [role=tab]')?.click();
    send({ do: 'open', conversation: name });
  };
  const rename = (row) => {
    row.querySelector('details').open = false;
    const place = row.querySelector('button.open');
    editInPlace(place, row.querySelector('.name').textContent, words().title, words().save, '', async (title) => {
      if (await request('PATCH', `/conversations/${row.dataset.conversation}`, { title })) await loadList();
    });
  };
  const remove = async (row, told) => {
    const name = row.dataset.conversation;
    if (!await request('DELETE', `/conversations/${name}`)) return;
    const shown = name === shownNow();
    if (shown) document.getElementById('new').click();
    await loadList();
    document.getElementById('conversations').close();
    tell(told, async () => {
      if (await request('POST', `/conversations/${name}/restore`) && shown) reopen(name);
    });
  };

  document.addEventListener('click', (event) => {
    const found = (selector) => event.target.closest(selector);
    const row = found('li[data-conversation]');
    if (found('[data-edit]')) editQuestion(found('[data-edit]'));
    else if (found('[data-rate]')) rate(found('[data-rate]'));
    else if (found('[data-correct]:not([data-choose])')) correct(found('[data-correct]'));
    else if (found('[data-scope-open]')) openScope(chosenNow(), false, choose);
    else if (found('[data-scope-remove]')) removeFromScope(found('[data-scope-remove]'));
    else if (found('[data-conversations]')) showList();
    else if (found('[data-shortcuts]')) open('shortcuts');
    else if (found('[data-open-conversation]')) reopen(found('[data-open-conversation]').dataset.openConversation);
    else if (found('[data-rename]')) rename(row);
    else if (found('[data-delete]')) remove(row, found('[data-delete]').dataset.done);
  });

  // A menu that would reach below the composer, or the window, opens upwards.
  document.addEventListener('toggle', ({ target }) => {
    if (!target.matches?.('details.menu')) return;
    const list = target.querySelector('div');
    list.classList.remove('up');
    if (!target.open) return;
    const floor = Math.min(document.getElementById('composer')?.getBoundingClientRect().top || innerHeight, innerHeight);
    const { bottom, height } = list.getBoundingClientRect();
    list.classList.toggle('up', bottom > floor && target.getBoundingClientRect().top > height);
  }, true);

  const writing = (target) => target.matches('input, textarea, select, [contenteditable]');
  const SHORTCUTS = {
    KeyE: () => [...document.querySelectorAll('#current [data-edit]')].pop()?.click(),
    KeyN: () => document.getElementById('new').click(),
    KeyC: showList,
  };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.altKey && !event.ctrlKey && SHORTCUTS[event.code]) { event.preventDefault(); SHORTCUTS[event.code](); }
    else if (event.key === 'Escape') document.querySelector('#stop')?.click();
    else if (event.key === '/' && !writing(event.target)) { event.preventDefault(); question()?.focus(); }
    else if (event.key === '?' && !writing(event.target)) { event.preventDefault(); open('shortcuts'); }
  });
})();
