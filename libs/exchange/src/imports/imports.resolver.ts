import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { about, PageArgs } from '@app/graphql';
import {
  ApplyImportInput,
  ImportArgs,
  ImportPageArgs,
  ImportRowsArgs,
  ReadAgainInput,
  ReadStaffListInput,
  SayMeaningInput,
  SayWhoInput,
  UndoImportInput,
  WithdrawImportInput,
} from './import.input.js';
import {
  ImportRowConnection,
  NotOnStaffList,
  StaffListFieldMeaning,
  StaffListImport,
  StaffListImportConnection,
} from './import.model.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { LIST_FIELDS } from './list-fields.js';
import { UnknownListName } from './unknown-name.model.js';

/** Staff lists of employers: read, shown, saved or withdrawn. */
@Resolver()
export class ImportsResolver {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly imports: ImportsService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at what a staff list may say')
  @Query(() => [StaffListFieldMeaning], {
    description: 'The fields of a staff list: what each means, and how it looks.',
  })
  staffListFields(): StaffListFieldMeaning[] {
    return LIST_FIELDS.map(({ names: _, ...field }) => field);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at the staff lists that came in')
  @Query(() => StaffListImportConnection, {
    description: 'The staff lists that came in, the last first, then by id from the highest.',
  })
  staffListImports(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.all(actor, page);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at a staff list')
  @Query(() => StaffListImport, { description: 'A staff list that came in, and how it stands.' })
  staffListImport(@Args() { importId }: ImportArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, importId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read rows of a staff list')
  @Query(() => ImportRowConnection, {
    description: 'The rows of a staff list and what each would do, or did; by line.',
  })
  importRows(@Args() args: ImportRowsArgs, @Me() actor: Actor) {
    return this.queries.rows(actor, args);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at names of a staff list that nobody has')
  @Query(() => [UnknownListName], {
    description:
      'Names in a staff list that no role, site or team has, those in the most rows first, then by name; 50 at most.',
    complexity: about(10),
  })
  unknownListNames(@Args() { importId }: ImportArgs, @Me() actor: Actor) {
    return this.queries.unknownNames(actor, importId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at whom a staff list does not name')
  @Query(() => NotOnStaffList, {
    description: 'Who has a post at the employer and is not on its list: perhaps they left. Nothing is done about it.',
  })
  notOnStaffList(@Args() args: ImportPageArgs, @Me() actor: Actor) {
    return this.queries.notOnList(actor, args);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read a staff list in')
  @Mutation(() => StaffListImport, {
    description:
      'Reads a staff list from a file that you sent (`POST /files`), and shows what it would change. Nothing is saved.',
  })
  async readStaffList(@Args('input') input: ReadStaffListInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.read(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Read a staff list otherwise')
  @Mutation(() => StaffListImport, {
    description:
      'Reads a staff list again, otherwise where that is said: other columns, separators or days; who rows are about is to be said anew then. Else its rows are compared with the record as it is now.',
  })
  async readStaffListAgain(@Args('input') input: ReadAgainInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.readAgain(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Said who a row of a staff list is about')
  @Mutation(() => StaffListImport, {
    description: 'Says who a row in doubt is about, and with it all rows of its staff number.',
  })
  async sayWhoRowIs(@Args('input') input: SayWhoInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.sayWho(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Said what a name in a staff list means')
  @Mutation(() => StaffListImport, {
    description:
      'Says which role, site or team is meant by a name that nobody has: in all rows of the list, and in the next lists of its employer.',
  })
  async sayListNameMeans(@Args('input') input: SayMeaningInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.sayMeaning(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Saved a staff list')
  @Mutation(() => StaffListImport, {
    description:
      'Saves what a staff list would change, as it was shown; nothing where the record has changed since. A long one goes on in the worker, part by part, and says how far it is; where it stands still, it is saved again to go on, or undone.',
  })
  async applyStaffList(@Args('input') input: ApplyImportInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.imports.apply(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Undid a staff list')
  @Mutation(() => StaffListImport, {
    description:
      'Takes back what a staff list wrote, exactly, where nothing was built on it since; what was is left, and told with its row (`kept`).',
  })
  async undoStaffList(
    @Args('input') { importId }: UndoImportInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.imports.undo(actor, importId));
  }

  @MayAsk('STEWARD')
  @ActInWords('Withdrew a staff list')
  @Mutation(() => StaffListImport, {
    description: 'Withdraws a staff list: nothing of it is saved, and its rows and file are forgotten.',
  })
  async withdrawStaffList(
    @Args('input') { importId }: WithdrawImportInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.imports.withdraw(actor, importId));
  }
}
