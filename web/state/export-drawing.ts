import {linesIn} from './export-text.ts';

/** A chart as a picture that needs nothing else: SVG with everything that style sheets gave it written into it. */
export interface Drawing {
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** What stands above the drawing. */
export interface Caption {
  title: string;
  /** Where the page shows it. */
  subtitle: Element | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = {size: 17, weight: 650, line: 23};
const SUBTITLE = {size: 13, weight: 400, line: 19};
const GAP = 8;

/** Properties that an element has from the one around it. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'shape-rendering',
  'visibility',
] as const;
/** Properties that an element has for itself, with what they are where nobody says anything. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  'vector-effect': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};

/** Draws a chart as it stands on the page, on its paper, with its caption above. */
export function drawingOf(chart: SVGSVGElement, caption: Caption): Drawing {
  const box = extent(chart);
  const width = Math.ceil(box.width + 2 * MARGIN);
  const paper = getComputedStyle(document.body);
  const heading = headingOf(caption, width - 2 * MARGIN, paper, getComputedStyle(chart));
  const height = Math.ceil(heading.height + box.height + 2 * MARGIN);

  const root = document.createElementNS(SVG, 'svg');
  set(root, {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img'});
  const name = document.createElementNS(SVG, 'title');
  name.textContent = chart.getAttribute('aria-label') ?? caption.title;
  const background = document.createElementNS(SVG, 'rect');
  set(background, {width, height, fill: paper.backgroundColor});
  const figure = document.createElementNS(SVG, 'g');
  set(figure, {transform: `translate(${MARGIN - box.x} ${MARGIN + heading.height - box.y})`});
  for (const property of INHERITED) set(figure, {[property]: valueOf(chart, property)});
  for (const child of chart.children) {
    const copy = copyOf(child);
    if (copy) figure.append(copy);
  }
  root.append(name, background, ...heading.texts, figure);
  const text = new XMLSerializer().serializeToString(root);
  return {svg: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height};
}

/** The drawing in pixels, `scale` of them for each one on the page; rejects where the browser cannot draw it. */
export async function pictureOf({svg, width, height}: Drawing, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, {width: width * scale, height: height * scale});
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((picture) => (picture ? resolve(picture) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The rectangle of a chart with the names that reach out of it; lines that do are cut off there. */
function extent(chart: SVGSVGElement): {x: number; y: number; width: number; height: number} {
  const frame = chart.getBoundingClientRect();
  const names = Array.from(chart.querySelectorAll('text'), (text) => text.getBoundingClientRect());
  const boxes = [frame, ...names.filter(({width}) => width > 0)];
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    x: left - frame.left,
    y: top - frame.top,
    width: Math.max(...boxes.map((box) => box.right)) - left,
    height: Math.max(...boxes.map((box) => box.bottom)) - top,
  };
}

function headingOf(
  {title, subtitle}: Caption,
  width: number,
  paper: CSSStyleDeclaration,
  {fontFamily}: CSSStyleDeclaration,
): {texts: SVGTextElement[]; height: number} {
  const pencil = document.createElement('canvas').getContext('2d');
  const texts: SVGTextElement[] = [];
  let y = MARGIN;
  const parts = [
    {words: title, colour: paper.color, ...TITLE},
    ...(subtitle
      ? [{words: subtitle.textContent ?? '', colour: getComputedStyle(subtitle).color, ...SUBTITLE}]
      : []),
  ];
  for (const {words, colour, size, weight, line} of parts) {
    if (pencil) pencil.font = `${weight} ${size}px ${fontFamily}`;
    const measure = (text: string) => pencil?.measureText(text).width ?? text.length * size;
    for (const part of linesIn(words, width, measure)) {
      const text = document.createElementNS(SVG, 'text');
      set(text, {x: MARGIN, y: y + size, fill: colour, 'font-family': fontFamily});
      set(text, {'font-size': size, 'font-weight': weight});
      text.textContent = part;
      texts.push(text);
      y += line;
    }
  }
  return {texts, height: texts.length === 0 ? 0 : y - MARGIN + GAP};
}

/** An element with all below it, its looks in attributes; null where it is not shown. */
function copyOf(element: Element): Element | null {
  const style = getComputedStyle(element);
  if (style.display === 'none' || !(element instanceof SVGElement)) return null;
  const copy = element.cloneNode(false) as SVGElement;
  for (const name of copy.getAttributeNames())
    if (/^(class|style|tabindex|cursor|pointer-events|data-.*|aria-.*)$/.test(name))
      copy.removeAttribute(name);
  for (const property of INHERITED) {
    const value = valueOf(element, property);
    if (value === valueOf(element.parentElement!, property)) copy.removeAttribute(property);
    else set(copy, {[property]: value});
  }
  for (const [property, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(property);
    if (value !== usual && value !== '') set(copy, {[property]: value});
    else copy.removeAttribute(property);
  }
  if (element.style.transform !== '') set(copy, {transform: style.transform});
  for (const child of element.childNodes) {
    const below = child instanceof Element ? copyOf(child) : child.cloneNode();
    if (below && below.nodeType !== Node.COMMENT_NODE) copy.append(below);
  }
  return copy;
}

/** A property as the browser uses it; properties without a unit stay as they are. */
function valueOf(element: Element, property: string): string {
  return getComputedStyle(element).getPropertyValue(property);
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
