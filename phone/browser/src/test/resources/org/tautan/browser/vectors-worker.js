// Asks one engine every question of the test and posts the answers, a line each: name, tab, answer.
const engine = new URL(self.location).searchParams.get('engine');
const answers = [];

function ask(name, question) {
  let answer;
  try {
    answer = String(question());
  } catch (e) {
    answer = `error: ${e?.message ?? e}`;
  }
  answers.push(`${name}\t${answer}`);
}

async function load() {
  if (engine === 'js') return import('/engine.js');
  const runtime = await import('/engine.wasm-runtime.js');
  return (await runtime.load('/engine.wasm')).exports;
}

try {
  const exports = await load();
  const primitives = await (await fetch('/primitives.json')).text();
  ask('primitive vectors', () => exports.primitiveVectors(primitives));
  const wire = await (await fetch('/wire.json')).text();
  ask('wire vectors', () => exports.wireVectors(wire));
  ask('primitives', () => exports.primitivesTranscript());
  ask('session', () => exports.sessionTranscript());
  ask('random', () => exports.randomBytes(100_000));
  ask('random again', () => exports.randomBytes(100_000));
  Object.defineProperty(self, 'crypto', { value: undefined });
  ask('random without crypto', () => exports.randomBytes(1));
} catch (e) {
  answers.push(`failed\t${e}`);
}
await fetch(`/answers/${engine}`, { method: 'POST', body: answers.join('\n') });
