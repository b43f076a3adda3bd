// A node of little weight into a card of one line: sign, id, name, first words, and how many replies are not shown.

import { figure, textWidth, words } from './draw.ts';
import type { MapNode } from './nodes.ts';
import type { BuiltCard, CardPlan } from './plan.ts';
import type { Box, RelationTone, Row, TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, STYLES } from './spacing.ts';
import { argumentTitle, cardLabel } from './titles.ts';
import type { View } from './view.ts';
import { fit } from './wrap.ts';

const BASE = 18;

export function buildOneLine(node: MapNode, plan: CardPlan, width: number, view: View): BuiltCard {
  const { rule } = view;
  const row = plan.rows.rows[0];
  const texts: TextLine[] = [];
  let x: number = CARD.pad;
  const put = (text: string, style: (typeof STYLES)[keyof typeof STYLES], room: number, gap: number) => {
    const line = fit(text, { ...style, width: room }, rule);
    texts.push(words(line.text, style, { x, y: BASE, box: [x, x + room] }, rule));
    x += line.width + gap;
  };
  if (row?.claim) put(row.claim.name, STYLES.id, 60, 7);
  put(node.author ?? 'name not shown', STYLES.oneAuthor, 86, 8);
  const hidden = view.selection.hiddenUnder.get(plan.node)?.length ?? 0;
  const more = hidden > 0 ? `+${hidden}` : '';
  const right = width - CARD.pad - (more ? textWidth(more, STYLES.meta, rule) + 8 : 0);
  if (more) texts.push(words(more, STYLES.meta, { x: width - CARD.pad, y: BASE, anchor: 'end' }, rule));
  const said = fit(row?.text ?? node.text, { ...STYLES.oneLine, width: right - x }, rule);
  const rtl = runsRightToLeft(said.text);
  texts.push(words(said.text, STYLES.oneLine, { x: rtl ? right : x, y: BASE, rtl, box: [x, right] }, rule));
  const lit = row?.claim && view.isLit(row.claim);
  const highlights: Box[] = lit
    ? [{ x: (rtl ? right - said.width : x) - 3, y: 4.5, width: said.width + 6, height: 18.5 }]
    : [];
  const label = row?.labels.find(({ link }) => link !== null);
  const badge = {
    x: 0,
    y: CARD.oneLine / 2,
    tone: (label?.tone ?? 'attack') as RelationTone,
    doubt: label?.link?.doubt === true,
  };
  const box = { x: 0, y: 0, width, height: CARD.oneLine };
  const drawn = figure({ highlights, texts });
  const anchor = {
    top: 6,
    bottom: 22,
    labels: new Map((row?.labels ?? []).flatMap(({ link }) => (link ? [[link.id, 14] as const] : []))),
  };
  const rows: Row[] = row
    ? [
        {
          id: row.key,
          title: argumentTitle(row, node, view),
          hit: box,
          main: null,
          figure: drawn,
          badges: label ? [badge] : [],
          lines: [],
        },
      ]
    : [];
  const anchors = new Map([[node.key, anchor], ...(row ? [[row.key, anchor] as const] : [])]);
  return { card: { id: node.key, label: cardLabel(node), box, figure: row ? figure({}) : drawn, rows }, anchors };
}
