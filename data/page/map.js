// Makes a drawn map move: zoom, pan, search, one person's claims, only what speaks to one claim; Esc undoes.
// It stands inside the SVG, reads everything from the drawing, and holds no words of a thread.
(() => {
  const svg = document.querySelector('[data-generator="counterpoint"]');
  const { width, height } = svg.viewBox.baseVal;
  const cards = [...svg.querySelectorAll('.cd')];
  const parts = [...svg.querySelectorAll('.row, .cd:not(:has(.row))')].map((element) => {
    const card = element.closest('.cd');
    return {
      element,
      id: element.id,
      card,
      by: card.dataset.by ?? '',
      to: (element.dataset.to ?? '').split(' '),
      lines: [...element.querySelectorAll('.own')],
      words: (element.querySelector('title') ?? element).textContent.toLowerCase(),
    };
  });
  const partAt = (target) => parts.find(({ element }) => element.contains(target));

  const set = (element, attributes) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  };
  const on = (thing, type, act) => thing.addEventListener(type, act, { passive: false });

  // The window on the map, in the map's own measures.
  // A phone lays a picture out as if its screen were wide: there, tools and words must be larger by `lens()`.
  const lens = () => Math.max(1, innerWidth / screen.width);
  const room = () => 56 * lens();
  let [left, top, scale] = [0, 0, 1];
  const frame = () => svg.getBoundingClientRect();
  const within = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));
  const along = (at, size, seen) => within(at, -room() / scale, size - seen + room() / scale);

  const whole = () => set(svg, { viewBox: `0 0 ${width} ${height}` });

  function draw() {
    if (matchMedia('print').matches) return whole();
    const box = frame();
    const [wide, high] = [box.width / scale, box.height / scale];
    left = wide > width ? (width - wide) / 2 : along(left, width, wide);
    top = high > height ? 0 : along(top, height, high);
    set(svg, { viewBox: `${left} ${top} ${wide} ${high}` });
    set(tools, {
      transform: `translate(${left} ${top + high}) scale(${lens() / scale})`,
      width: Math.min(box.width / lens(), 680),
    });
  }

  function zoom(factor, x = frame().width / 2, y = frame().height / 2) {
    const [mapX, mapY] = [left + x / scale, top + y / scale];
    scale = within(scale * factor, 0.05, 6 * lens());
    [left, top] = [mapX - x / scale, mapY - y / scale];
    draw();
  }

  const smaller = () => zoom(0.8);
  const larger = () => zoom(1.25);
  const fit = () => wholeWidth();

  function pan(dx, dy) {
    [left, top] = [left - dx / scale, top - dy / scale];
    draw();
  }

  function wholeWidth(least = 0.05) {
    scale = within(frame().width / width, least, lens());
    [left, top] = [0, 0];
    draw();
  }

  function bring(element) {
    const { x, y, width: wide, height: high } = element.getBBox();
    const [seenX, seenY] = [frame().width / scale, (frame().height - room()) / scale];
    if (x < left || x + wide > left + seenX) left = x + wide / 2 - seenX / 2;
    if (y < top || y + high > top + seenY) top = y - Math.max(0, (seenY - high) / 2);
    draw();
  }

  // Everything is shown, or what fits the claim, the person and the words that are chosen.
  const nothing = { claim: null, person: '', words: '' };
  let chosen = nothing;

  function show(change) {
    chosen = { ...chosen, ...change };
    const { claim, person, words } = chosen;
    const meets = (id) => !claim || id === claim.id || claim.to.includes(id);
    const near = ({ id, card, to }) => meets(id) || meets(card.id) || to.includes(claim.id);
    const kept = parts.filter((part) => near(part) && [part.by, ''].includes(person) && part.words.includes(words));
    const some = kept.length < parts.length;
    for (const card of cards) card.classList.toggle('off', !kept.some((part) => part.card === card));
    for (const part of parts) {
      const isKept = kept.includes(part);
      part.element.classList.toggle('off', !isKept);
      part.element.classList.toggle('chosen', part === claim);
      for (const line of part.lines)
        line.classList.toggle('lit', some && isKept && (part === claim || meets(line.dataset.to)));
    }
    svg.classList.toggle('some', some);
    said.textContent = some ? `${kept.length} of ${parts.length}` : '';
    all.hidden = !some;
    return kept;
  }

  function undo() {
    if (all.hidden) wholeWidth();
    search.value = people.value = '';
    show(nothing);
  }

  const choose = (part) => show({ claim: part === chosen.claim ? null : part });

  // The tools are made here, so that a file without script has none.
  const html = (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', name);
    set(element, attributes);
    element.append(...children);
    return element;
  };
  const button = (sign, label, act) => {
    const element = html('button', { 'aria-label': label, title: label }, sign);
    on(element, 'click', act);
    return element;
  };
  const search = html('input', { type: 'search', 'aria-label': 'Search', placeholder: 'Search (/)' });
  const names = [...new Set(parts.map(({ by }) => by))].filter(Boolean);
  const people = html(
    'select',
    { 'aria-label': 'Person' },
    new Option('Everybody', ''),
    ...names.map((name) => new Option(name)),
  );
  const said = html('span', { role: 'status' });
  const all = button('×', 'Show all (Esc)', undo);
  all.hidden = true;
  const buttons = [
    button('−', 'Smaller (-)', smaller),
    button('+', 'Larger (+)', larger),
    button('↔', 'Fit width (0)', fit),
  ];
  const group = { class: 'tools', role: 'group', 'aria-label': 'Map' };
  const tools = document.createElementNS(svg.namespaceURI, 'foreignObject');
  set(tools, { y: -52, height: 52 });
  tools.append(html('div', group, ...buttons, search, people, all, said));
  svg.append(tools);
  on(search, 'input', () => show({ words: search.value.trim().toLowerCase() }));
  on(search, 'keydown', ({ key }) => key === 'Enter' && show({})[0]?.element.focus());
  on(people, 'change', () => {
    const [first] = show({ person: people.value });
    if (first) bring(first.element.querySelector('rect'));
  });

  // One finger or the mouse drags, two fingers zoom, a short touch chooses a claim.
  const fingers = new Map();
  let moved = 0;
  on(svg, 'pointerdown', ({ button, shiftKey, target, pointerId, clientX, clientY }) => {
    if (button !== 0 || shiftKey || tools.contains(target)) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(pointerId, [clientX, clientY]);
  });
  on(svg, 'pointermove', ({ pointerId, clientX, clientY }) => {
    const before = fingers.get(pointerId);
    if (!before) return;
    const [dx, dy] = [clientX - before[0], clientY - before[1]];
    moved += Math.hypot(dx, dy);
    if (moved < 5) return;
    svg.setPointerCapture(pointerId);
    const [other] = [...fingers].flatMap(([id, place]) => (id === pointerId ? [] : [place]));
    fingers.set(pointerId, [clientX, clientY]);
    if (!other) return pan(dx, dy);
    const apart = ([x, y]) => Math.hypot(x - other[0], y - other[1]);
    zoom(apart([clientX, clientY]) / apart(before), other[0] - frame().left, other[1] - frame().top);
  });
  for (const end of ['pointerup', 'pointercancel']) on(svg, end, ({ pointerId }) => fingers.delete(pointerId));
  on(svg, 'click', (event) => {
    const { target, shiftKey } = event;
    if (tools.contains(target) || shiftKey) return;
    if (moved >= 5) event.preventDefault();
    else if (!target.closest('a')) choose(partAt(target));
  });
  on(svg, 'wheel', (event) => {
    event.preventDefault();
    const { deltaX, deltaY, deltaMode, clientX, clientY } = event;
    const step = deltaMode === 0 ? 1 : 24;
    if (!event.ctrlKey && !event.metaKey) return pan(-deltaX * step, -deltaY * step);
    zoom(Math.exp((-deltaY * step) / 300), clientX - frame().left, clientY - frame().top);
  });

  // Tab walks claims and links, Enter chooses a claim, the other keys move the map.
  for (const { element } of parts) element.tabIndex = 0;
  on(svg, 'focusin', ({ target }) => {
    if (target.matches('a:focus-visible, .row:focus-visible, .cd:focus-visible')) bring(target);
  });
  const keys = {
    '+': larger,
    '-': smaller,
    0: fit,
    '/': () => search.focus(),
    ArrowLeft: () => pan(80, 0),
    ArrowRight: () => pan(-80, 0),
    ArrowUp: () => pan(0, 80),
    ArrowDown: () => pan(0, -80),
    Escape: undo,
  };
  on(window, 'keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isElsewhere = target !== document.body && !svg.contains(target);
    if (key !== 'Escape' && (isElsewhere || target.matches('input, select'))) return;
    if (key === 'Enter' && target.matches?.('.row, .cd')) choose(partAt(target));
    else if (keys[key]) keys[key]();
    else return;
    event.preventDefault();
  });

  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (svg.contains(target)) bring(target);
  };
  on(window, 'hashchange', follow);
  on(window, 'resize', draw);
  on(window, 'beforeprint', whole);
  on(window, 'afterprint', draw);
  set(svg, { width: '100%', height: '100%', preserveAspectRatio: 'xMinYMin' });
  svg.classList.add('live');
  wholeWidth(0.6 * lens());
  follow();
})();
