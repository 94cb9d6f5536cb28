// What only the browser can do: bring a source into view, copy, fold, fetch the neighbours of a passage.
(() => {
  const language = (location.pathname.match(/^\/(en|fr)\b/) || ['', 'es'])[1];
  document.documentElement.lang = language;

  const narrow = () => window.matchMedia('(max-width: 900px)').matches;
  const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let cameFrom = null;

  const openSources = (panel) => {
    if (!panel) return;
    panel.classList.add('open');
    document.body.classList.add('sources-open');
  };

  const closeSources = () => {
    document.querySelectorAll('.sources.open').forEach((panel) => panel.classList.remove('open'));
    document.body.classList.remove('sources-open');
    if (cameFrom && cameFrom.isConnected) cameFrom.focus();
  };

  // The top of the card below the heading of the panel; further down when its first quote would stay out of view.
  const placeOf = (card, panel) => {
    const top = card.offsetTop - panel.querySelector('.sources-head').offsetHeight - 8;
    const quote = card.querySelector('mark');
    const down = quote ? quote.getBoundingClientRect().top - card.getBoundingClientRect().top : 0;
    return down > panel.clientHeight * 0.7 ? top + down - panel.clientHeight / 3 : top;
  };

  const showSource = (link) => {
    const card = document.getElementById(link.getAttribute('href').slice(1));
    if (!card) return;
    cameFrom = link;
    const panel = card.closest('.sources');
    if (narrow()) openSources(panel);
    document.querySelectorAll('.source.chosen, .cite.chosen').forEach((other) => other.classList.remove('chosen'));
    card.classList.add('chosen');
    link.classList.add('chosen');
    card.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
    panel.scrollTo({ top: placeOf(card, panel), behavior: calm() ? 'auto' : 'smooth' });
  };

  const copy = async (button) => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    const label = button.textContent;
    button.textContent = button.dataset.done;
    button.disabled = true;
    setTimeout(() => { button.textContent = label; button.disabled = false; button.focus(); }, 1600);
  };

  const toggleNeighbours = async (button) => {
    const card = button.closest('.card');
    const shown = card.querySelector('.neighbours');
    const open = button.getAttribute('aria-expanded') === 'true';
    button.dataset.show ||= button.textContent;
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = open ? button.dataset.show : button.dataset.hide;
    if (open) { if (shown) shown.remove(); return; }
    const reply = await fetch(`/neighbours/${encodeURIComponent(button.dataset.neighbours)}?lang=${language}`);
    if (!reply.ok) return;
    const box = document.createElement('div');
    box.className = 'neighbours';
    box.innerHTML = await reply.text();
    button.parentElement.before(box);
  };

  const edit = (question) => {
    const field = document.querySelector('#question textarea, #question input');
    const prototype = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value').set.call(field, question);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  document.addEventListener('click', (event) => {
    const found = (selector) => event.target.closest(selector);
    const cite = found('a.cite');
    const back = found('a.back');
    if (cite) { event.preventDefault(); showSource(cite); }
    else if (back) {
      event.preventDefault();
      const exchange = document.getElementById(back.getAttribute('href').slice(1));
      closeSources();
      (cameFrom && exchange.contains(cameFrom) ? cameFrom : exchange).scrollIntoView({ block: 'center' });
      if (cameFrom && exchange.contains(cameFrom)) cameFrom.focus();
    }
    else if (found('[data-open-sources]')) { cameFrom = event.target; openSources(found('.exchange').querySelector('.sources')); }
    else if (found('[data-close-sources]')) closeSources();
    else if (found('[data-copy]')) copy(found('[data-copy]'));
    else if (found('[data-neighbours]')) toggleNeighbours(found('[data-neighbours]'));
    else if (found('[data-edit]')) edit(found('[data-edit]').dataset.edit);
    else if (found('[data-report]')) document.getElementById('library-search')?.scrollIntoView({ block: 'start' });
    else if (found('a.skip')) { event.preventDefault(); document.querySelector('#question textarea, #question input')?.focus(); }
    else if (document.body.classList.contains('sources-open') && !found('.sources')) closeSources();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('sources-open')) closeSources();
  });

  // A new question comes to the top of the window; what streams in afterwards does not move the reader.
  let last = '';
  const follow = () => {
    const exchange = document.querySelector('#current .exchange');
    const shown = exchange ? exchange.id : '';
    if (shown && shown !== last) {
      closeSources();
      requestAnimationFrame(() => exchange.scrollIntoView({ block: 'start', behavior: calm() ? 'auto' : 'smooth' }));
    }
    last = shown;
  };
  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
})();
