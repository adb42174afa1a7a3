import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { DocumentJson } from '../../document/schema';
import { eachBlock } from '../../document/walk';
import { articlePageHtml } from '../../export/web-page';
import { fillImages, renderDocument } from '../../wechat/render';
import { assetOfPlaceholder } from '../../wechat/image-placeholder';
import type { Typesetting } from '../../typesetting/typesetting';

const RUNS = /^(?:script|iframe|frame|object|embed|applet|base|link|form|portal|foreignobject)$/i;
/** Attributes whose value a browser follows or loads. */
const ADDRESS =
  /^(?:href|xlink:href|src|srcset|action|formaction|background|poster|data|ping|cite|longdesc)$/i;
const SAFE_LINK = /^(?:https?:|weixin:|mailto:|tel:|#|$)/i;
const HASH = 'a'.repeat(64);

/**
 * What in an imported document could run or load, wherever it goes: in the JSON, and in the web page of
 * an export, whose body is the HTML for WeChat with pictures in the place of their hashes. Empty when it
 * is harmless.
 */
export function dangersIn(document: DocumentJson, typesetting: Typesetting): string[] {
  const { html } = renderDocument(withoutColours(document), { typesetting });
  const body = fillImages(html, () => `data:image/png;base64,${HASH}`);
  const page = articlePageHtml({ title: '题', author: '', digest: '' }, body);
  return [...dangersInJson(document, 'document'), ...dangersInHtml(page)];
}

// The colours of code are spans of our own, and take far longer than all the rest.
function withoutColours(document: DocumentJson): DocumentJson {
  const plain = structuredClone(document);
  for (const block of plain.root.children) {
    eachBlock(block, (inner) => {
      if (inner.type === 'code') inner.language = null;
    });
  }
  return plain;
}

function dangersInJson(value: unknown, name: string): string[] {
  if (typeof value === 'string') {
    const address = /^(?:url|link|href|sourceUrl)$/.test(name);
    return address && !SAFE_LINK.test(value) ? [`json ${name}=${value}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^on[a-z]+$/i.test(key) ? [`json ${key}`] : dangersInJson(inner, key),
  );
}

function dangersInHtml(html: string): string[] {
  const found: string[] = [];
  const left: DefaultTreeAdapterMap['node'][] = [parse(html)];
  for (let node = left.pop(); node; node = left.pop()) {
    if (RUNS.test(node.nodeName)) found.push(`<${node.nodeName}>`);
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (isDangerous(node.nodeName, name, value)) {
          found.push(`<${node.nodeName} ${name}=${value.slice(0, 60)}>`);
        }
      }
    }
    if ('childNodes' in node) left.push(...node.childNodes);
  }
  return found;
}

function isDangerous(tag: string, name: string, value: string): boolean {
  if (/^on/i.test(name) || name === 'srcdoc') return true;
  if (name === 'style') return /url\(|expression\(|@import|javascript:|-moz-binding/i.test(value);
  if (!ADDRESS.test(name)) return false;
  const address = value.replace(/[\u0000-\u0020]+/g, '');
  if (tag === 'a' && name === 'href') return !SAFE_LINK.test(address);
  const held = assetOfPlaceholder(address) !== null || address.startsWith('data:image/png;');
  return !held && !address.startsWith('#');
}
