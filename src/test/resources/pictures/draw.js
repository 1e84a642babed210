// Draws in the browser what bpmn-js and dmn-js show, as SVG that stands alone: nothing random, white ground, one element a line.

const SVG = 'http://www.w3.org/2000/svg';

/** The drawing of a BPMN diagram with letters of that many pixels in shapes and one less beside them. */
window.drawModel = async (xml, letters) => {
  const textRenderer = { defaultStyle: { fontSize: letters }, externalStyle: { fontSize: letters - 1 } };
  const viewer = new BpmnJS({ container: '#canvas', textRenderer });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length) throw new Error(warnings.map(({ message }) => message).join('; '));
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  // what only the mouse needs
  drawing.querySelectorAll('.djs-hit, .djs-outline').forEach(element => element.remove());
  drawing.querySelectorAll('[class]').forEach(element => element.removeAttribute('class'));
  drawing.querySelectorAll('text').forEach(text => text.removeAttribute('lineHeight'));
  const box = drawing.getAttribute('viewBox').split(' ').map(Number);
  return finish(nameMarkers(drawing), box[0], box[1], box[2], box[3]);
};

/** bpmn-js names the heads of its arrows at random. */
function nameMarkers(drawing) {
  let text = new XMLSerializer().serializeToString(drawing);
  drawing.querySelectorAll('marker').forEach(({ id }, index) => { text = text.split(id).join(`marker-${index + 1}`); });
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}

/** The drawing of a file's one decision table. */
window.drawTable = async xml => {
  const viewer = new DmnJS({ container: '#canvas' });
  await new Promise((done, fail) => viewer.importXML(xml, (error, warnings) =>
    error || warnings?.length ? fail(error ?? new Error(warnings.map(({ message }) => message).join('; '))) : done()));
  const [table, ...others] = viewer.getViews().filter(({ type }) => type === 'decisionTable');
  if (others.length) throw new Error('more than one table in a file');
  await new Promise((done, fail) => viewer.open(table, error => error ? fail(error) : done()));
  document.querySelectorAll('#canvas .input-variable, #canvas .output-variable').forEach(values => {
    values.textContent = values.textContent.replaceAll('","', '", "'); // a line may end after a comma
  });
  const shown = document.querySelectorAll('#canvas .decision-table-name, #canvas .hit-policy, #canvas th, #canvas td');
  const drawing = document.createElementNS(SVG, 'svg');
  document.querySelectorAll('#canvas th, #canvas td').forEach(cell => drawing.append(outlineOf(cell)));
  shown.forEach(element => drawing.append(...linesOf(element)));
  const frames = [...shown].map(element => element.getBoundingClientRect());
  const [left, top] = [Math.min(...frames.map(({ x }) => x)), Math.min(...frames.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...frames.map(frame => frame.right)), Math.max(...frames.map(frame => frame.bottom))];
  viewer.destroy();
  return finish(drawing, left - 6, top - 6, right - left + 12, bottom - top + 12);
};

function outlineOf(cell) {
  const { x, y, width, height } = cell.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(cell);
  return element('rect', { x: round(x), y: round(y), width: round(width), height: round(height), fill: backgroundColor.startsWith('rgba') ? 'white' : backgroundColor, stroke: 'silver' });
}

/** Each line of an element's words where the browser broke it. */
function linesOf(element) {
  const lines = [];
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode;
    const style = getComputedStyle(node.parentElement);
    for (const { index, 0: word } of node.data.matchAll(/\S/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      const line = lines.at(-1);
      if (line?.node === node && line.top === box.top) line.end = index + word.length;
      else lines.push({ node, style, top: box.top, box, start: index, end: index + word.length });
    }
  }
  return lines.map(({ node, style, box, start, end }) => textAt(node.data.slice(start, end), style, box));
}

function textAt(words, { fontSize, fontWeight, fontStyle, color }, box) {
  // a line's box is as high as the letters reach up and down: four fifths of it lie above the base line
  const text = element('text', { x: round(box.x), y: round(box.y + 0.8 * box.height), fill: color, style:
    `font-family: Arial, sans-serif; font-size: ${fontSize}; font-weight: ${fontWeight}; font-style: ${fontStyle}` });
  text.textContent = words;
  return text;
}

function finish(drawing, x, y, width, height) {
  const box = [Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height)];
  drawing.setAttribute('viewBox', box.join(' '));
  drawing.setAttribute('width', box[2]);
  drawing.setAttribute('height', box[3]);
  drawing.prepend(element('rect', { x: box[0], y: box[1], width: box[2], height: box[3], fill: 'white' }));
  return new XMLSerializer().serializeToString(drawing).replace(/(<(g|rect|text|path|defs|circle|polygon)\b)/g, '\n$1') + '\n';
}

function element(name, attributes) {
  const created = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => created.setAttribute(key, value));
  return created;
}

const round = number => Math.round(number * 10) / 10;
