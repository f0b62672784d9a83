// Judges sets of passwords with zxcvbn-ts and its German pack: name, score 4 in percent, middle and worst
// milliseconds. Called by tests/bench/passwords, from beside its packages.
import { readdirSync, readFileSync } from "node:fs";
import * as core from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as de from "@zxcvbn-ts/language-de";
import * as en from "@zxcvbn-ts/language-en";

// Of each set, because it is slow; and of the slowest texts only the short ones: it takes minutes for the others.
const MOST = 40;
const LONGEST_SLOW = 16;

const options = {
  dictionary: { ...common.dictionary, ...de.dictionary, ...en.dictionary },
  graphs: common.adjacencyGraphs,
  translations: de.translations,
};
let judge;
if (core.ZxcvbnFactory) {
  const factory = new core.ZxcvbnFactory(options);
  judge = (text) => factory.check(text);
} else {
  core.zxcvbnOptions.setOptions(options);
  judge = core.zxcvbn;
}
for (const file of readdirSync(process.argv[2]).sort()) {
  const longest = file.startsWith("speed") ? LONGEST_SLOW : Infinity;
  const text = readFileSync(`${process.argv[2]}/${file}`, "utf8");
  const lines = text.split("\n").filter((line) => line && line.length <= longest).slice(0, MOST);
  const times = [];
  let four = 0;
  for (const line of lines) {
    const start = performance.now();
    if (judge(line).score === 4) four += 1;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const middle = times[times.length >> 1] ?? 0;
  console.log([file, ((100 * four) / lines.length).toFixed(2), middle.toFixed(3), (times.at(-1) ?? 0).toFixed(1)].join("\t"));
}
