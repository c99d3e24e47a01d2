// Says at the end how many browser tests ran, alone on a line, and keeps that line for the end of `make test`.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

export default class Summary implements Reporter {
  private suite?: Suite;

  onBegin(_config: FullConfig, suite: Suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? [];
    const flaky = this.suite?.allTests().filter((test) => test.outcome() === 'flaky') ?? [];
    for (const test of flaky) process.stdout.write(`\nflaky: ${test.titlePath().filter(Boolean).join(' › ')}\n`);
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    const line = `browser: ${passed} passed, ${outcomes.length - passed - skipped} failed, ${skipped} skipped\n`;
    mkdirSync('artefacts', { recursive: true });
    writeFileSync('artefacts/summary.txt', line);
    process.stdout.write(`\n${line}`);
  }
}
