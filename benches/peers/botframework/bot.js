// The round of ../README.md with Bot Framework's dialogs, in process and without any network: waterfalls with prompts, the
// conversation's state kept in MemoryStorage, one after the other. Prints one line of JSON.

import { readFileSync } from 'node:fs'
import { BotAdapter, ConversationState, MemoryStorage, MessageFactory, TurnContext } from 'botbuilder-core'
import { ChoicePrompt, ConfirmPrompt, DialogSet, DialogTurnStatus, ListStyle, WaterfallDialog } from 'botbuilder-dialogs'

const WORDS = JSON.parse(readFileSync(new URL('./words.json', import.meta.url)))
const SECONDS = Number(process.argv[2] ?? 5)
const SAMPLES = Number(process.argv[3] ?? 5)
const KNOWN = { visit: 'eye doctor', when: WORDS.when, mobility: 'I walk', pickup: '12 Elm Street, Chicago' }

const fill = (words, known) => words.replace(/\{(\w+)\}/g, (_, name) => known[name])

// As a channel does it, without the way to it.
class Loop extends BotAdapter {
  sent = []
  async sendActivities (_context, activities) {
    this.sent.push(...activities)
    return activities.map((_, n) => ({ id: String(n) }))
  }

  async updateActivity () {}
  async deleteActivity () {}
}

const state = new ConversationState(new MemoryStorage())
const dialogs = new DialogSet(state.createProperty('dialogs'))
const rides = state.createProperty('rides')

const visit = new ChoicePrompt('visit')
const companion = new ChoicePrompt('companion')
const right = new ChoicePrompt('right')
const same = new ConfirmPrompt('same')
const sure = new ConfirmPrompt('sure')
for (const prompt of [visit, companion, right, same, sure]) {
  prompt.style = ListStyle.suggestedAction
  dialogs.add(prompt)
}

const MENU = ['My visits', 'Ask for a ride', 'Benefits and costs', 'Talk to a person', 'Someone who helps me', 'Settings']
const menu = () => MessageFactory.suggestedActions(MENU, WORDS['anything-else'])

dialogs.add(new WaterfallDialog('ride', [
  async step => step.prompt('visit', { prompt: WORDS['ride-visit'], choices: [KNOWN.visit, 'Another time'] }),
  async step => {
    step.values.visit = step.result.value
    return step.prompt('companion', {
      prompt: WORDS['ride-companion'],
      choices: [
        { value: 'I come alone', synonyms: ['alone'] }, { value: 'Family or a friend', synonyms: ['family'] },
        { value: 'An aide or nurse', synonyms: ['aide'] }]
    })
  },
  async step => {
    step.values.companion = step.result.value
    return step.prompt('same', fill(WORDS['ride-same'], KNOWN))
  },
  async step => step.prompt('right', {
    prompt: fill(WORDS['ride-right'], { ...KNOWN, companion: step.values.companion }),
    choices: ['Yes, ask for it', 'Change something', 'Do not ask']
  }),
  async step => {
    if (step.result.index === 0) await rides.set(step.context, { ...KNOWN, companion: step.values.companion })
    await step.context.sendActivity(fill(WORDS['ride-asked'], KNOWN))
    await step.context.sendActivity(menu())
    return step.endDialog()
  }
]))

dialogs.add(new WaterfallDialog('ride-cancel', [
  async step => step.prompt('sure', fill(WORDS['ride-cancel'], KNOWN)),
  async step => {
    if (step.result) await rides.delete(step.context)
    await step.context.sendActivity(WORDS['ride-cancelled'])
    await step.context.sendActivity(menu())
    return step.endDialog()
  }
]))

async function turn (context) {
  const dialog = await dialogs.createContext(context)
  const result = await dialog.continueDialog()
  if (result.status === DialogTurnStatus.empty) {
    const ride = await rides.get(context)
    const { text } = context.activity
    if (text === 'ride') await dialog.beginDialog('ride')
    else if (text === 'my rides' && ride) {
      await context.sendActivity(
        MessageFactory.suggestedActions(['Cancel a ride', 'Ask for a ride', 'Menu'], fill(WORDS.rides, ride)))
    } else if (text === 'Cancel a ride' && ride) await dialog.beginDialog('ride-cancel')
    else await context.sendActivity(WORDS['not-understood'])
  }
  await state.saveChanges(context)
}

// What is said, and how many messages answer it, the first with these words.
const ROUND = [
  ['ride', 1, 'Which visit'], ['eye doctor', 1, 'Does someone come'], ['alone', 1, 'same place'], ['yes', 1, 'check your ride'],
  ['Yes, ask for it', 2, 'I asked our team'], ['my rides', 1, 'These are your rides'], ['Cancel a ride', 1, 'Cancel the ride'],
  ['yes', 2, 'The ride is cancelled']]

const adapter = new Loop()
let updates = 0

async function say (person, [text, messages, words]) {
  adapter.sent.length = 0
  const activity = {
    type: 'message', id: String(++updates), text, locale: 'en-us', channelId: 'bench', serviceUrl: 'bench',
    from: { id: person, name: 'Rosa' }, recipient: { id: 'bot', name: 'bot' }, conversation: { id: person }
  }
  await adapter.runMiddleware(new TurnContext(adapter, activity), turn)
  if (adapter.sent.length !== messages || !adapter.sent[0].text.includes(words)) {
    throw new Error(`${text}: ${JSON.stringify(adapter.sent.map(sent => sent.text))}`)
  }
}

async function sample (seconds) {
  const since = process.hrtime.bigint()
  const cpu = process.cpuUsage()
  let turns = 0
  let took = 0
  for (let person = 0; took < seconds; person = (person + 1) % 1000) {
    for (const said of ROUND) await say(`p${person}`, said)
    turns += ROUND.length
    took = Number(process.hrtime.bigint() - since) / 1e9
  }
  const { user, system } = process.cpuUsage(cpu)
  return { turns_per_s: turns / took, cpu_us: (user + system) / turns }
}

const median = all => all.sort((left, right) => left - right)[Math.floor(all.length / 2)]

await sample(1)
const samples = []
for (let n = 0; n < SAMPLES; n++) samples.push(await sample(SECONDS))
console.log(JSON.stringify({
  turns_per_s: median(samples.map(sample => sample.turns_per_s)), cpu_us: median(samples.map(sample => sample.cpu_us))
}))
