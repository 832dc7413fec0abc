import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './graphiql.css';

const FIRST = `# Ask as the person who is signed in. More questions, each with an example: docs/questions.
{
  me {
    name
    grantsInForce {
      inWords
    }
    partnership {
      name
      today
    }
  }
}
`;

/* What is typed stays in this page: whoever signs in next in this browser finds none of it. */
const typed = new Map<string, string>();
const storage = {
  get length() {
    return typed.size;
  },
  getItem: (name: string) => typed.get(name) ?? null,
  setItem: (name: string, value: string) => void typed.set(name, value),
  removeItem: (name: string) => void typed.delete(name),
  clear: () => typed.clear(),
  key: (at: number) => [...typed.keys()][at] ?? null,
} satisfies Storage;

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
createRoot(document.getElementById('page')!).render(createElement(GraphiQL, { fetcher, storage, defaultQuery: FIRST }));
