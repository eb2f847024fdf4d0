// The conversation of ../README.md with grammY, as its guide on scaling up recommends: the runner, updates of one chat in
// order, sessions in Redis. The one argument says where the sessions are kept.

import { readFileSync } from 'node:fs'
import { RedisAdapter } from '@grammyjs/storage-redis'
import { run, sequentialize } from '@grammyjs/runner'
import { Bot, InlineKeyboard, session } from 'grammy'
import { Redis } from 'ioredis'

const WORDS = JSON.parse(readFileSync(new URL('./words.json', import.meta.url)))
const { BOT_TOKEN, BOT_API, REDIS_URL } = process.env
if (process.argv[2] !== 'redis') throw new Error('say redis')

const keyboard = (...buttons) => ({
  reply_markup: InlineKeyboard.from(
    buttons.map(([label, data], n) => [InlineKeyboard.text(`${n + 1} · ${label}`, data)]))
})
const fill = (words, known) => words.replace(/\{(\w+)\}/g, (_, name) => known[name])

const MENU = keyboard(
  ['My visits', 'visits'], ['Ask for a ride', 'ride'], ['Benefits and costs', 'benefits'],
  ['Talk to a person', 'person'], ['Someone who helps me', 'helpers'], ['Settings', 'settings'])
const LANGUAGES = keyboard(
  ['English', 'en'], ['Español', 'es'], ['简体中文', 'zh'], ['Tiếng Việt', 'vi'], ['العربية', 'ar'], ['Kreyòl ayisyen', 'ht'])
const AGREE = keyboard(['Yes, I agree', 'yes'], ['Talk to a person', 'person'], ['No', 'no'])
const VISIT_RIGHT = keyboard(
  ['Yes, save it', 'yes'], ['Change the name', 'what'], ['Change the time', 'when'], ['Do not save', 'no'])
const MOBILITY = keyboard(['I walk', 'walks'], ['Wheelchair', 'wheelchair'], ['Lying down', 'stretcher'])
const COMPANION = keyboard(['I come alone', 'alone'], ['Family or a friend', 'family'], ['An aide or nurse', 'aide'])
const SAME = keyboard(['Yes, same place', 'yes'], ['Another place', 'no'])
const RIDE_RIGHT = keyboard(['Yes, ask for it', 'yes'], ['Change something', 'change'], ['Do not ask', 'no'])
const RIDES = keyboard(['Cancel a ride', 'cancel'], ['Ask for a ride', 'ask'], ['Menu', 'menu'])
const CANCEL = keyboard(['Yes, cancel it', 'yes'], ['Keep it', 'no'])

const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API } })
bot.use(sequentialize(ctx => ctx.chat?.id.toString()))
bot.use(session({
  initial: () => ({ state: 'start', known: {} }),
  storage: new RedisAdapter({ instance: new Redis(REDIS_URL) })
}))

async function askCompanion (ctx) {
  await ctx.reply(WORDS['ride-companion'], COMPANION)
  ctx.session.state = 'ride-companion'
}

async function companion (ctx) {
  const { known } = ctx.session
  known.companion = 'I come alone'
  if (known.pickup) {
    await ctx.reply(fill(WORDS['ride-same'], known), SAME)
    ctx.session.state = 'ride-same'
  } else {
    await ctx.reply(WORDS['ride-pickup'])
    ctx.session.state = 'ride-pickup'
  }
}

async function readBack (ctx) {
  await ctx.reply(fill(WORDS['ride-right'], ctx.session.known), RIDE_RIGHT)
  ctx.session.state = 'ride-right'
}

async function home (ctx, words) {
  await ctx.reply(words)
  await ctx.reply(WORDS['anything-else'], MENU)
  ctx.session.state = 'home'
}

const notUnderstood = ctx => ctx.reply(WORDS['not-understood'])

async function said (ctx) {
  const { state, known } = ctx.session
  const { text } = ctx.message
  switch (state) {
    case 'home':
      if (text === 'ride') {
        await ctx.reply(WORDS['ride-visit'], keyboard([known.visit, 'visit'], ['Another time', 'other']))
        ctx.session.state = 'ride-visit'
        return
      }
      if (text === 'my rides' && known.ride) return ctx.reply(fill(WORDS.rides, known), RIDES)
      if (text === 'add a visit') {
        await ctx.reply(WORDS['visit-what'])
        ctx.session.state = 'visit-what'
        return
      }
      return notUnderstood(ctx)
    case 'ride-companion':
      return text === 'alone' ? companion(ctx) : notUnderstood(ctx)
    case 'ride-same':
      return text === 'yes' ? readBack(ctx) : notUnderstood(ctx)
    case 'ride-cancel':
      if (text !== 'yes') return notUnderstood(ctx)
      known.ride = false
      return home(ctx, WORDS['ride-cancelled'])
    case 'ride-pickup':
      known.pickup = text
      return readBack(ctx)
    case 'visit-what':
      known.visit = text
      await ctx.reply(WORDS['visit-when'])
      ctx.session.state = 'visit-when'
      return
    case 'visit-when':
      // Reading a date is no part of this comparison.
      known.when = WORDS.when
      await ctx.reply(fill(WORDS['visit-right'], known), VISIT_RIGHT)
      ctx.session.state = 'visit-right'
      return
    case 'start':
      await ctx.reply(WORDS.language, LANGUAGES)
      ctx.session.state = 'language'
      return
    case 'name':
      known.name = text
      await ctx.reply(WORDS.zone)
      ctx.session.state = 'zone'
      return
    case 'zone':
      known.town = text
      await ctx.reply(fill(WORDS.ready, known))
      await ctx.reply(WORDS.menu, MENU)
      ctx.session.state = 'home'
      return
    default:
      return notUnderstood(ctx)
  }
}

async function pressed (ctx) {
  await ctx.answerCallbackQuery()
  const { state, known } = ctx.session
  const { data } = ctx.callbackQuery
  switch (state) {
    case 'ride-visit':
      if (known.mobility) return askCompanion(ctx)
      await ctx.reply(WORDS['ride-mobility'], MOBILITY)
      ctx.session.state = 'ride-mobility'
      return
    case 'ride-right':
      known.ride = data === 'yes'
      return home(ctx, known.ride ? fill(WORDS['ride-asked'], known) : WORDS['ride-not-asked'])
    case 'home':
      if (data !== 'cancel' || !known.ride) return notUnderstood(ctx)
      await ctx.reply(fill(WORDS['ride-cancel'], known), CANCEL)
      ctx.session.state = 'ride-cancel'
      return
    case 'ride-mobility':
      known.mobility = 'I walk'
      return askCompanion(ctx)
    case 'ride-companion':
      return companion(ctx)
    case 'visit-right':
      return home(ctx, fill(WORDS['visit-saved'], known))
    case 'language':
      await ctx.reply(WORDS.agree, AGREE)
      ctx.session.state = 'agree'
      return
    case 'agree':
      await ctx.reply(WORDS.name)
      ctx.session.state = 'name'
      return
    default:
      return notUnderstood(ctx)
  }
}

bot.on('message:text', said)
bot.on('callback_query:data', pressed)
run(bot)
