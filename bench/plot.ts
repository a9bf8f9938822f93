interface Point {
  x: number;
  y: number;
}
interface Plot {
  title: string;
  x: { label: string; write: (value: number) => string };
  y: { label: string; write: (value: number) => string };
  points: readonly Point[];
}

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = { left: 70, right: 30, top: 50, bottom: 55 };
const TICKS = 5;

/** The line of least squares: y = intercept + slope × x, and the share of the variance that it explains. */
export function fitLine(points: readonly Point[]): { intercept: number; slope: number; r2: number } {
  const mean = (read: (point: Point) => number): number => points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const meanX = mean(({ x }) => x);
  const meanY = mean(({ y }) => y);
  const slope = mean(({ x, y }) => (x - meanX) * (y - meanY)) / mean(({ x }) => (x - meanX) ** 2);
  const intercept = meanY - slope * meanX;
  const r2 = 1 - mean(({ x, y }) => (y - intercept - slope * x) ** 2) / mean(({ y }) => (y - meanY) ** 2);
  return { intercept, slope, r2 };
}

/** A greatest tick at or above `value` that reads well: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** A scatter plot with its line of least squares, as SVG. Both axes are linear and begin at 0. */
export function drawPlot({ title, x, y, points }: Plot): string {
  const topX = roundUp(Math.max(...points.map((point) => point.x)));
  const topY = roundUp(Math.max(...points.map((point) => point.y)));
  const toX = (value: number): number => Math.round(EDGE.left + (value / topX) * (WIDTH - EDGE.left - EDGE.right));
  const toY = (value: number): number => Math.round(HEIGHT - EDGE.bottom - (value / topY) * (HEIGHT - EDGE.top - EDGE.bottom));
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => index / TICKS);
  const { intercept, slope } = fitLine(points);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${EDGE.left}" y="28" font-size="15" font-weight="600">${title}</text>`,
    ...ticks.flatMap((share) => [
      `<path d="M${EDGE.left} ${toY(share * topY)}H${WIDTH - EDGE.right}" stroke="#dcdfe4"/>`,
      `<text x="${EDGE.left - 8}" y="${toY(share * topY) + 4}" text-anchor="end">${y.write(share * topY)}</text>`,
      `<text x="${toX(share * topX)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${x.write(share * topX)}</text>`,
    ]),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">${x.label}</text>`,
    `<text transform="translate(18 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>`,
    `<path d="M${toX(0)} ${toY(intercept)}L${toX(topX)} ${toY(intercept + slope * topX)}" stroke="#8590a2" stroke-dasharray="5 4"/>`,
    ...points.map((point) => `<circle cx="${toX(point.x)}" cy="${toY(point.y)}" r="4" fill="#0c66e4"/>`),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12" fill="#172b4d">`;
  return [head, ...parts.map((part) => `  ${part}`), '</svg>', ''].join('\n');
}
