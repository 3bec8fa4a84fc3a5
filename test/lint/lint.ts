import { ESLint } from 'eslint';

const eslint = new ESLint({
  cwd: process.cwd(),
  // the snippets belong to no project; these rules need no types
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => /^(no-(restricted|eval|new-func)|project\/)/.test(ruleId),
});

// the first use loads ESLint and all of its plugins, which takes long on a busy machine
before(async function () {
  this.timeout(60_000);
  await lint('src/index.ts', '');
});

/** What ESLint reports, with the project's settings, on `code` as the file `path`. */
export async function lint(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`);
}
