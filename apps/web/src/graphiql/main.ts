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

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
createRoot(document.getElementById('page')!).render(createElement(GraphiQL, { fetcher, defaultQuery: FIRST }));
