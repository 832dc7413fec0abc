import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { about, PageArgs } from '@app/graphql';
import { neededInWords } from './asked-of-list.rules.js';
import {
  SaveListInput,
  ImportArgs,
  ImportRowsArgs,
  ListFieldsArgs,
  ReadAgainInput,
  ReadListInput,
  SayMeaningInput,
  SayRightInput,
  SayWhoInput,
  UndoListInput,
  WithdrawListInput,
} from './import.input.js';
import { ImportRowConnection, ListFieldMeaning, ImportedList, ImportedListConnection } from './import.model.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { KindsOfLists } from './kinds-of-lists.js';
import { UnknownListName } from './unknown-name.model.js';
import { UnknownNamesQueries } from './unknown-names.queries.js';

/** Lists that come in as files: read, shown, saved or withdrawn. */
@Resolver()
export class ImportsResolver {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly imports: ImportsService,
    private readonly kinds: KindsOfLists,
    private readonly unknown: UnknownNamesQueries,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at what a list may say')
  @Query(() => [ListFieldMeaning], {
    description: 'The fields of a kind of list: what each means, and how it looks.',
  })
  listFields(@Args() { kind }: ListFieldsArgs): ListFieldMeaning[] {
    const { fields } = this.kinds.of(kind);
    return fields.map((field) => ({ ...field, needed: neededInWords(field, fields) }));
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at the lists that came in')
  @Query(() => ImportedListConnection, {
    description: 'The lists that came in, the last first, then by id from the highest.',
  })
  importedLists(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.all(actor, page);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at a list')
  @Query(() => ImportedList, { description: 'A list that came in, and how it stands.' })
  importedList(@Args() { importId }: ImportArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, importId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read rows of a list')
  @Query(() => ImportRowConnection, {
    description: 'The rows of a list and what each would do, or did; by line.',
  })
  importRows(@Args() args: ImportRowsArgs, @Me() actor: Actor) {
    return this.queries.rows(actor, args);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at names of a list that stand for nothing')
  @Query(() => [UnknownListName], {
    description:
      'Names in a list that nothing of ours has: first those of which nobody said yet what they mean, then those of which somebody did; of each, those in the most rows first, then by name; 50 at most.',
    complexity: about(10),
  })
  unknownListNames(@Args() { importId }: ImportArgs, @Me() actor: Actor) {
    return this.unknown.of(actor, importId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read a list in')
  @Mutation(() => ImportedList, {
    description:
      'Reads a list from a file that you sent (`POST /files`), and shows what it would change. Nothing is saved.',
  })
  async readList(@Args('input') input: ReadListInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.read(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Read a list otherwise')
  @Mutation(() => ImportedList, {
    description:
      'Reads a list again, otherwise where that is said: other columns, separators or days; who rows are about is to be said anew then. Else its rows are compared with the record as it is now.',
  })
  async readListAgain(@Args('input') input: ReadAgainInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.readAgain(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Said who a row of a list is about')
  @Mutation(() => ImportedList, {
    description: 'Says who a row in doubt is about, and with it all rows of its staff number.',
  })
  async sayWhoRowIs(@Args('input') input: SayWhoInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.sayWho(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Said that a row of a list is right')
  @Mutation(() => ImportedList, {
    description: 'Says that a row in doubt is right as it stands, such as demand that changes tenfold or more.',
  })
  async sayRowIsRight(@Args('input') input: SayRightInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.sayRight(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Said what a name in a list means')
  @Mutation(() => ImportedList, {
    description:
      'Says which role, site, team, module, cluster or need level is meant by a name that none has: in all rows of the list, and in the next lists of its employer, or of the partnership.',
  })
  async sayListNameMeans(@Args('input') input: SayMeaningInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.sayMeaning(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Saved a list')
  @Mutation(() => ImportedList, {
    description:
      'Saves what a list would change, as it was shown; nothing where the record has changed since. A long one goes on in the worker, part by part, and says how far it is; where it stands still, it is saved again to go on, or undone.',
  })
  async saveList(@Args('input') input: SaveListInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.save(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Undid a list')
  @Mutation(() => ImportedList, {
    description:
      'Takes back what a list wrote, exactly, where nothing was built on it since; what was is left, and told with its row (`kept`). Asked again, what was left and is in the way of nothing any more is taken back then.',
  })
  async undoList(@Args('input') { importId }: UndoListInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.undo(actor, importId));
  }

  @MayAsk('STEWARD')
  @ActInWords('Withdrew a list')
  @Mutation(() => ImportedList, {
    description: 'Withdraws a list: nothing of it is saved, and its rows and file are forgotten.',
  })
  async withdrawList(
    @Args('input') { importId }: WithdrawListInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.imports.withdraw(actor, importId));
  }
}
