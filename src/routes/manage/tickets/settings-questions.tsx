import { listProducts } from '#tickets/server';
import { Button, Card, Disclosure, EmptyState } from '../../../design/index.ts';
import { codeFrom } from '../../../kernel/ids.ts';
import { daysAfter } from '../../../kernel/time.ts';
import { textOf } from '../../form-fields.ts';
import { EditedMeanwhile, OpenedOn } from '../edited-meanwhile.tsx';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/settings-questions';
import {
  emptyQuestion,
  type QuestionDraft,
  questionDraft,
  questionFrom,
  readQuestion,
} from './question-draft.ts';
import { QuestionFields, useQuestionParts } from './question-fields.tsx';
import { SettingsPage } from './settings-tabs.tsx';
import { loadShop, saveShop } from './shop-load.ts';
import { TicketsNotice } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, revision, house, edition } = await loadShop(context);
  const products = await listProducts(house.db, edition.id);
  return {
    questions: shop.questions.map(questionDraft),
    fresh: emptyQuestion(daysAfter(edition.endsOn, 14)),
    products: products.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, name })),
    revision,
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house } = organisedOf(context);
  const form = await request.formData();
  const kept = questionFrom(form);
  const { shop } = await loadShop(context);
  const isRemoving = textOf(form, 'act') === 'remove';
  const question = readQuestion(kept, codeFrom(house.chance(6)));
  const isNew = !shop.questions.some(({ id }) => id === question.id);
  const others = shop.questions.filter(({ id }) => id !== question.id);
  const questions = isRemoving
    ? others
    : isNew
      ? [...others, question]
      : shop.questions.map((each) => (each.id === question.id ? question : each));
  return saveShop(context, url.pathname, { questions }, { kept, revision: textOf(form, 'revision') });
}

export default function SettingsQuestions({ loaderData, actionData }: Route.ComponentProps) {
  const { own } = useTickets();
  const { questions, fresh } = loaderData;
  return (
    <SettingsPage>
      <div className="stack settings">
        <p className="lead">{own.settings.questionsLead}</p>
        {questions.length === 0 && (
          <EmptyState title={own.settings.noQuestions}>{own.settings.noQuestionsNext}</EmptyState>
        )}
        {actionData?.refusal.code !== 'edited-meanwhile' && <TicketsNotice answer={actionData} />}
        {[...questions, fresh].map((question) => (
          <QuestionForm
            key={`${question.id} ${loaderData.revision}`}
            question={question}
            page={loaderData}
            answer={actionData?.kept.id === question.id ? actionData : undefined}
          />
        ))}
      </div>
    </SettingsPage>
  );
}

function QuestionForm(props: {
  readonly question: QuestionDraft;
  readonly page: Route.ComponentProps['loaderData'];
  readonly answer: Route.ComponentProps['actionData'];
}) {
  const { own, words, say } = useTickets();
  const { question, page, answer } = props;
  const parts = useQuestionParts();
  const shown = answer?.kept ?? question;
  const isMeanwhile = answer?.refusal.code === 'edited-meanwhile';
  return (
    <Card>
      <Disclosure
        summary={question.id ? say(question.label) : own.settings.newQuestion}
        open={answer !== undefined}
      >
        {isMeanwhile && <EditedMeanwhile parts={parts(question, shown)} />}
        <form method="post" className="form">
          <OpenedOn now={page.revision} answer={answer} />
          <input type="hidden" name="id" value={question.id} />
          <QuestionFields question={shown} products={page.products} />
          <div className="actions">
            <Button name="act" value="save">
              {isMeanwhile ? words.meanwhile.saveAnyway : own.settings.saveQuestion}
            </Button>
            {question.id && (
              <Button name="act" value="remove" look="quiet">
                {own.settings.remove}
              </Button>
            )}
          </div>
        </form>
      </Disclosure>
    </Card>
  );
}
