// A map shown in a browser into what is wrong with its picture. Runs in the page, and asks the drawing alone.
globalThis.inspect = (withColours) => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBBox();
    return { x, y, right: x + width, bottom: y + height };
  };
  const say = (element) => element.textContent.slice(0, 50);
  const svg = document.querySelector('svg');
  const page = { x: 0, y: 0, right: svg.viewBox.baseVal.width, bottom: svg.viewBox.baseVal.height };
  const texts = all('text').map((element) => ({ element, box: boxOf(element) }));
  const cards = all('.card').map((element) => ({ element, box: boxOf(element) }));

  const homeOf = (element) => {
    const home = element.closest('.row')?.querySelector('.main') ?? element.closest('.cd')?.querySelector('.card');
    return home ? [boxOf(home), 1] : [page, 30];
  };
  const inside = (a, [b, room]) => a.x >= b.x + room && a.right <= b.right - room && a.bottom <= b.bottom;
  const leaves = texts.filter(({ element, box }) => !inside(box, homeOf(element))).map(({ element }) => say(element));

  // The box of a line of text holds room above and below its letters, which neighbours may share.
  const meet = (a, b, dx, dy) =>
    a.x + dx < b.right - dx && b.x + dx < a.right - dx && a.y + dy < b.bottom - dy && b.y + dy < a.bottom - dy;
  const pairs = (list, dx, dy) =>
    list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b) => (meet(a.box, b.box, dx, dy) ? [`${say(a.element)} | ${say(b.element)}`] : [])),
    );

  const lines = all('.ways > .e, .ways > .spine');
  const crossing = lines.flatMap((path) => {
    const points = Array.from({ length: Math.ceil(path.getTotalLength() / 4) + 1 }, (_, i) =>
      path.getPointAtLength(i * 4),
    );
    const holds = ({ x, y, right, bottom }, room) =>
      points.some((at) => at.x > x + room && at.x < right - room && at.y > y + room && at.y < bottom - room);
    const name = path.getAttribute('class');
    return [
      ...cards.filter(({ box }) => holds(box, 3)).map((card) => `${name} in ${card.element.parentElement.id}`),
      ...texts.filter(({ box }) => holds(box, 2)).map((text) => `${name} under ${say(text.element)}`),
    ];
  });
  const links = all('a').map((a) => a.getAttribute('href') ?? '');

  const light = (text) => {
    const [r, g, b] = text.match(/[\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const fillOf = (element) => getComputedStyle(element).fill;
  const strokeOf = (element) => getComputedStyle(element).stroke;

  function faintText() {
    const filled = all('rect, circle')
      .map((element) => ({ element, fill: fillOf(element) }))
      .filter(({ fill }) => fill !== 'none')
      .map((one) => ({ ...one, box: boxOf(one.element) }));
    return texts.flatMap(({ element, box }) => {
      const [x, y] = [(box.x + box.right) / 2, (box.y + box.bottom) / 2];
      const back = filled.findLast((one) => x > one.box.x && x < one.box.right && y > one.box.y && y < one.box.bottom);
      const inks = [element, ...element.querySelectorAll('tspan')].map(fillOf);
      const worst = Math.min(...inks.map((ink) => contrast(ink, back.fill)));
      return worst < 4.5 ? [`${worst.toFixed(2)} ${say(element)}`] : [];
    });
  }

  function faintSigns() {
    const pageFill = fillOf(document.querySelector('.page'));
    const cardFill = fillOf(document.querySelector('.card') ?? document.querySelector('.page'));
    const strokes = all('.e').map((line) => [line.getAttribute('class'), contrast(strokeOf(line), pageFill)]);
    const signs = all('.gl').flatMap((glyph) => {
      const sign = glyph.previousElementSibling;
      const [name, fill] = [sign.getAttribute('class'), fillOf(sign)];
      const edge = sign.matches('.hollow') ? strokeOf(sign) : fill;
      const ratios = [contrast(strokeOf(glyph), fill), contrast(edge, pageFill), contrast(edge, cardFill)];
      return ratios.map((ratio) => [name, ratio]);
    });
    return [...new Set([...strokes, ...signs].filter(([, ratio]) => ratio < 3).map((pair) => pair.join(' ')))];
  }

  const small = texts.filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < 10.5);
  return {
    leaves,
    meets: pairs(texts, 0.5, 3),
    cards: pairs(cards, 0, 0),
    lines: crossing,
    links: links.filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1))),
    small: small.map(({ element }) => say(element)),
    faintText: withColours ? faintText() : [],
    faintSigns: withColours ? faintSigns() : [],
  };
};

/** Sets all words of the page in one face; null leaves the embedded ones. False where the machine has no such face. */
globalThis.setIn = (face) => {
  document.querySelector('#forced')?.remove();
  if (face === null) return true;
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.id = 'forced';
  document.querySelector('svg').append(style);
  const widthIn = (families) => {
    style.textContent = `text{font-family:${families}!important}`;
    return document.querySelector('text').getComputedTextLength();
  };
  const missing = widthIn('monospace');
  return widthIn(`"${face}",monospace`) !== missing;
};
