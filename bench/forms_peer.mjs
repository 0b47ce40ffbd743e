// LHC-Forms without a browser: the same scenarios as our own batch, one JSON object a line in and out.
//   node bench/forms_peer.mjs FOLDER SCENARIOS FROM   (FOLDER holds node_modules with jsdom, and lforms/)
// The first line says what the start cost; each has the seconds of processor time that it took.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, scenarios] = process.argv.slice(2, 4).map((part) => resolve(part));
const from = Number(process.argv[4] ?? 0);
const { JSDOM, VirtualConsole } = createRequire(join(folder, 'package.json'))('jsdom');
const page = new JSDOM('<!doctype html><html><body></body></html>', {
  runScripts: 'outside-only',
  url: 'http://localhost/',
  virtualConsole: new VirtualConsole(),
});
const window = page.window;
const PARTS = ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js'];
Object.assign(window, { TextEncoder, TextDecoder, matchMedia: () => ({ matches: false, addListener() {} }) });
for (const part of PARTS) window.eval(readFileSync(join(folder, 'lforms', part), 'utf8'));
const { LFormsData, Util } = window.LForms;
const kept = new Map();

// A form is read and converted once, as on our side; each scenario gets a copy of it, since the peer writes into it.
function formOf(file) {
  if (!kept.has(file)) {
    if (kept.size >= 16) kept.delete(kept.keys().next().value);
    kept.set(file, Util.convertFHIRQuestionnaireToLForms(JSON.parse(readFileSync(file, 'utf8')), 'R4'));
  }
  return Util.deepCopy(kept.get(file));
}

async function evaluated({ questionnaire, response }) {
  let form = formOf(questionnaire);
  if (response) form = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, form, 'R4');
  form.hasSavedData = Boolean(response);
  const data = new LFormsData(form);
  if (data._expressionProcessor) await data._expressionProcessor.runCalculations(true);
  data.checkValidity();
  const enabled = {};
  for (const item of data.itemList) {
    if (!(item.linkId in enabled)) enabled[item.linkId] = item._skipLogicStatus !== 'target-disabled';
  }
  return enabled;
}

const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
let before = process.cpuUsage();

function spent() {
  const since = process.cpuUsage(before);
  before = process.cpuUsage();
  return (since.user + since.system) / 1e6;
}

const start = process.cpuUsage();
say({ cpu: (start.user + start.system) / 1e6 });
for (const line of readFileSync(scenarios, 'utf8').split('\n').filter(Boolean).slice(from)) {
  const given = JSON.parse(line);
  let said;
  try {
    said = { id: given.id, enabled: await evaluated(given) };
  } catch (error) {
    said = { id: given.id, failed: String(error).slice(0, 200) };
  }
  say({ ...said, cpu: spent() });
}
process.exit(0);
