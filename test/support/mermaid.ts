import { Window } from 'happy-dom';
import { parse } from 'yaml';

/** What Mermaid itself understands of a flowchart: its texts with entities decoded, as its pages show them. */
export interface Flowchart {
  readonly title: string;
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: readonly string[];
  readonly lanes: readonly string[];
}

interface Flow {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text: string }>;
  getEdges(): readonly { readonly text: string }[];
  getSubGraphs(): readonly { readonly title: string }[];
}

/** Mermaid's own parser, which wants a window. Throws for what is no flowchart. */
export async function parsedMermaid(): Promise<(text: string) => Promise<Flowchart>> {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, Element: window.Element });
  const { default: mermaid } = await import('mermaid');
  return async (text) => {
    await mermaid.parse(text);
    const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { readonly db: Flow };
    return {
      title: (parse(text.split('---\n')[1]!) as { readonly title: string }).title,
      nodes: new Map([...db.getVertices().values()].map((node) => [node.id, decoded(node.text)])),
      edges: db.getEdges().map((edge) => decoded(edge.text)),
      lanes: db.getSubGraphs().map((lane) => decoded(lane.title)),
    };
  };
}

/** Mermaid keeps `#34;` as `ﬂ°°34¶ß` until it draws. */
function decoded(text: string): string {
  return text.replaceAll(/ﬂ°°(\d+)¶ß/gu, (_, point: string) => String.fromCodePoint(Number(point)));
}
