// What only the browser can do for what is read: bring a source into view, show a quote, copy, unfold.
(() => {
  const language = (location.pathname.match(/^\/(en|fr)\b/) || ['', 'es'])[1];
  document.documentElement.lang = language;

  const narrow = () => window.matchMedia('(max-width: 900px)').matches;
  const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let cameFrom = null;

  // Appearance: that of the system, until the reader chooses.
  const THEME = 'relatoria_theme';
  const appearance = () => {
    const chosen = localStorage.getItem(THEME);
    if (chosen) document.body.classList.toggle('dark', chosen === 'dark');
  };
  const changeAppearance = () => {
    localStorage.setItem(THEME, document.body.classList.contains('dark') ? 'light' : 'dark');
    appearance();
  };

  const openSources = (panel) => {
    if (!panel) return;
    panel.classList.add('open');
    document.body.classList.add('sources-open');
    panel.querySelector('.close').focus({ preventScroll: true });
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

  const cardOf = (link) => document.getElementById(link.getAttribute('href').slice(1));

  const showSource = (link) => {
    const card = cardOf(link);
    if (!card) return;
    hideTip();
    cameFrom = link;
    const panel = card.closest('.sources');
    if (narrow()) openSources(panel);
    document.querySelectorAll('.source.chosen, .cite.chosen').forEach((other) => other.classList.remove('chosen'));
    card.classList.add('chosen');
    link.classList.add('chosen');
    card.focus({ preventScroll: true });
    if (!narrow()) panel.scrollIntoView({ block: 'nearest' });
    panel.scrollTo({ top: placeOf(card, panel), behavior: calm() ? 'auto' : 'smooth' });
  };

  const backToAnswer = (link) => {
    const exchange = document.getElementById(link.getAttribute('href').slice(1));
    const place = cameFrom && exchange.contains(cameFrom) ? cameFrom : exchange;
    closeSources();
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  };

  // Hovering a citation, or reaching it with the keyboard, shows what it quotes.
  const tip = () => document.getElementById('tip');
  const hideTip = () => { if (tip()) tip().hidden = true; };
  const showTip = (link) => {
    const box = tip();
    if (!box || narrow()) return;
    const title = document.createElement('strong');
    const quote = document.createElement('span');
    title.textContent = link.dataset.label;
    quote.textContent = `«${link.dataset.quote}»`;
    const badges = cardOf(link)?.querySelector('.badges');
    box.replaceChildren(title, ...(badges ? [badges.cloneNode(true)] : []), quote);
    box.hidden = false;
    const at = link.getBoundingClientRect();
    const above = at.top - box.offsetHeight - 8;
    box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${above > 8 ? above : at.bottom + 8}px`;
    link.setAttribute('aria-describedby', 'tip');
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
    setTimeout(() => { button.textContent = label; button.disabled = false; }, 1600);
  };

  const unfold = async (button) => {
    const card = button.closest('.card');
    const place = `[data-of="${CSS.escape(button.dataset.unfold)}"]`;
    const open = button.getAttribute('aria-expanded') === 'true';
    button.dataset.show ||= button.textContent;
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = open ? button.dataset.show : button.dataset.hide;
    card.querySelector(place)?.remove();
    if (open) return;
    const box = document.createElement('div');
    box.className = 'unfolded';
    box.dataset.of = button.dataset.unfold;
    box.innerHTML = '<p class="waiting"><span class="dots"></span></p>';
    button.parentElement.before(box);
    const reply = await fetch(`${encodeURI(button.dataset.unfold)}?lang=${language}`);
    if (reply.ok) box.innerHTML = await reply.text();
    else { box.remove(); button.disabled = true; }
  };

  const step = (by) => {
    const links = [...document.querySelectorAll('a.cite')].filter((link) => link.offsetParent);
    const at = links.indexOf(document.querySelector('.cite.chosen'));
    const current = document.querySelector('#current a.cite');
    const next = at < 0 ? links.indexOf(current) : at + by;
    if (links[next]) { showSource(links[next]); links[next].scrollIntoView({ block: 'nearest' }); }
  };

  const closeMenus = (except) => document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (menu !== except) menu.open = false;
  });

  document.addEventListener('click', (event) => {
    const found = (selector) => event.target.closest(selector);
    closeMenus(found('details.menu'));
    if (found('a.cite')) { event.preventDefault(); showSource(found('a.cite')); }
    else if (found('a.back')) { event.preventDefault(); backToAnswer(found('a.back')); }
    else if (found('[data-open-sources]')) { cameFrom = found('[data-open-sources]'); openSources(found('.exchange').querySelector('.sources')); }
    else if (found('[data-close-sources]')) closeSources();
    else if (found('[data-copy]')) copy(found('[data-copy]'));
    else if (found('[data-unfold]')) unfold(found('[data-unfold]'));
    else if (found('[data-theme]')) changeAppearance();
    else if (found('a.skip')) { event.preventDefault(); relatoria.question().focus(); }
    else if (document.body.classList.contains('sources-open') && !found('.sources')) closeSources();
  });

  // The row of the tabs scrolls on a narrow window: the one that is chosen, or reached by keyboard, comes into view whole.
  const showTab = (event) => {
    event.target.closest?.('[role=tab]')?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
  };
  document.addEventListener('click', showTab);
  document.addEventListener('focusin', showTab);

  const hovered = (event, act) => { const link = event.target.closest?.('a.cite'); if (link) act(link); };
  document.addEventListener('mouseover', (event) => hovered(event, showTip));
  document.addEventListener('mouseout', (event) => hovered(event, hideTip));
  document.addEventListener('focusin', (event) => { if (event.target.matches?.(':focus-visible')) hovered(event, showTip); });
  document.addEventListener('focusout', (event) => hovered(event, hideTip));
  document.addEventListener('scroll', hideTip, { passive: true, capture: true });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hideTip();
      const menu = document.querySelector('details.menu[open]');
      if (menu) { menu.open = false; menu.querySelector('summary').focus(); event.preventDefault(); }
      else if (document.body.classList.contains('sources-open')) { closeSources(); event.preventDefault(); }
    }
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  // A new question comes to the top of the window, the first one under the head of the page; what streams in afterwards
  // does not move the reader.
  const showExchange = (exchange) => {
    const behavior = calm() ? 'auto' : 'smooth';
    if (document.querySelector('#past .exchange')) exchange.scrollIntoView({ block: 'start', behavior });
    else window.scrollTo({ top: 0, behavior });
  };
  let last = '';
  const follow = () => {
    appearance();
    window.relatoria.localTimes(document);
    const exchange = document.querySelector('#current .exchange');
    const shown = exchange ? `${exchange.dataset.conversation} ${exchange.id}` : '';
    if (shown && shown !== last) {
      if (document.body.classList.contains('sources-open')) closeSources();
      requestAnimationFrame(() => showExchange(exchange));
    }
    last = shown;
  };

  // What the other scripts of the pages use.
  window.relatoria = {
    language,
    question: () => document.querySelector('#question textarea, #question input'),
    localTimes: (place) => place.querySelectorAll('time[datetime]:not([data-local])').forEach((time) => {
      time.dataset.local = 'true';
      const moment = new Date(time.dateTime);
      if (isNaN(moment)) return;
      time.title = time.textContent;
      time.textContent = moment.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
    }),
  };
  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
})();
