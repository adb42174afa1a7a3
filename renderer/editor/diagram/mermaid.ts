import mermaid from 'mermaid';

/** The fonts of the drawing: those of the system, since a picture of a drawing can load no others. */
const FONTS =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";
/** What a source may not set for itself: what could run, load or put HTML into the drawing. */
const FIXED = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'themeCSS',
  'fontFamily',
  'dompurifyConfig',
];

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  secure: FIXED,
  suppressErrorRendering: true,
  // Words as SVG text: HTML inside of a drawing could not be made a picture of.
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  theme: 'neutral',
  fontFamily: FONTS,
  deterministicIds: true,
});

let count = 0;

/**
 * Draws Mermaid as SVG with a size of its own. Mermaid measures words on the page, so it draws in an
 * element out of sight, which is gone afterwards. It rejects with what its parser says.
 */
export async function drawSvg(source: string): Promise<SVGSVGElement> {
  count += 1;
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;left:-10000px;top:0;width:800px;visibility:hidden';
  place.ariaHidden = 'true';
  document.body.append(place);
  try {
    const { svg } = await mermaid.render(`diagram-${count}`, source, place);
    return sized(svg);
  } finally {
    place.remove();
  }
}

/** The drawing in its natural size: Mermaid writes it as wide as what is around it. */
function sized(svg: string): SVGSVGElement {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (!(drawing instanceof SVGSVGElement)) throw new Error('no drawing came out');
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Error('the drawing has no size');
  drawing.setAttribute('width', String(Math.ceil(width)));
  drawing.setAttribute('height', String(Math.ceil(height)));
  drawing.style.removeProperty('max-width');
  return drawing;
}
