import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';

/** A string in a source; each part of it that is filled in stands as `HOLE`. */
export interface Spoken {
  file: string;
  text: string;
  /** The functions and classes that it is handed to, the innermost last. */
  givenTo: readonly string[];
}

export const HOLE = '\u0001';

/** All strings in the sources of a folder, those inside of others after them. */
export function spokenIn(folder: string): Spoken[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => spokenInFile(folder, file));
}

function spokenInFile(folder: string, file: string): Spoken[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(folder, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Spoken[] = [];
  const visit = (node: ts.Node, givenTo: readonly string[]): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const said = textOf(node);
    if (said) {
      found.push({file, text: said.text, givenTo});
      for (const hole of said.holes) visit(hole, givenTo);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      visit(node.expression, givenTo);
      for (const word of node.arguments ?? []) visit(word, [...givenTo, node.expression.getText()]);
    } else ts.forEachChild(node, (child) => visit(child, givenTo));
  };
  visit(source, []);
  return found;
}

/** What a string says, and the expressions that fill it; null where a node is none. */
function textOf(node: ts.Node): {text: string; holes: readonly ts.Node[]} | null {
  if (ts.isStringLiteralLike(node)) return {text: node.text, holes: []};
  if (ts.isTemplateExpression(node))
    return {
      text: node.head.text + node.templateSpans.map(({literal}) => HOLE + literal.text).join(''),
      holes: node.templateSpans.map(({expression}) => expression),
    };
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left && right && {text: left.text + right.text, holes: [...left.holes, ...right.holes]};
}
