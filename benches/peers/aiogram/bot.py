"""The conversation of ../README.md with aiogram: its state machine in Redis, one handler a state, the state set before
the answer as its documentation does, on uvloop. The one argument
says where the states are kept."""

import asyncio
import json
import os
import sys
from pathlib import Path

import uvloop
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

WORDS = json.loads(Path(__file__).with_name("words.json").read_text())

router = Router()


class Talk(StatesGroup):
    language = State()
    agree = State()
    name = State()
    zone = State()
    home = State()
    visit_what = State()
    visit_when = State()
    visit_right = State()
    ride_visit = State()
    ride_mobility = State()
    ride_companion = State()
    ride_pickup = State()
    ride_same = State()
    ride_right = State()
    ride_cancel = State()


def keyboard(*buttons):
    rows = [
        [InlineKeyboardButton(text=f"{n} · {label}", callback_data=data)] for n, (label, data) in enumerate(buttons, 1)
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


MENU = keyboard(
    ("My visits", "visits"),
    ("Ask for a ride", "ride"),
    ("Benefits and costs", "benefits"),
    ("Talk to a person", "person"),
    ("Someone who helps me", "helpers"),
    ("Settings", "settings"),
)
LANGUAGES = keyboard(
    ("English", "en"),
    ("Español", "es"),
    ("简体中文", "zh"),
    ("Tiếng Việt", "vi"),
    ("العربية", "ar"),
    ("Kreyòl ayisyen", "ht"),
)
AGREE = keyboard(("Yes, I agree", "yes"), ("Talk to a person", "person"), ("No", "no"))
VISIT_RIGHT = keyboard(
    ("Yes, save it", "yes"), ("Change the name", "what"), ("Change the time", "when"), ("Do not save", "no")
)
MOBILITY = keyboard(("I walk", "walks"), ("Wheelchair", "wheelchair"), ("Lying down", "stretcher"))
COMPANION = keyboard(("I come alone", "alone"), ("Family or a friend", "family"), ("An aide or nurse", "aide"))
SAME = keyboard(("Yes, same place", "yes"), ("Another place", "no"))
RIDE_RIGHT = keyboard(("Yes, ask for it", "yes"), ("Change something", "change"), ("Do not ask", "no"))
RIDES = keyboard(("Cancel a ride", "cancel"), ("Ask for a ride", "ask"), ("Menu", "menu"))
CANCEL = keyboard(("Yes, cancel it", "yes"), ("Keep it", "no"))


# A ride.


@router.message(Talk.home, F.text == "ride")
async def ride(message: Message, state: FSMContext):
    known = await state.get_data()
    buttons = keyboard((known["visit"], "visit"), ("Another time", "other"))
    await state.set_state(Talk.ride_visit)
    await message.answer(WORDS["ride-visit"], reply_markup=buttons)


@router.callback_query(Talk.ride_visit)
async def ride_visit(press: CallbackQuery, state: FSMContext):
    await press.answer()
    known = await state.get_data()
    if "mobility" in known:
        return await ask_companion(press.message, state)
    await state.set_state(Talk.ride_mobility)
    await press.message.answer(WORDS["ride-mobility"], reply_markup=MOBILITY)


@router.callback_query(Talk.ride_mobility)
async def mobility(press: CallbackQuery, state: FSMContext):
    await press.answer()
    await state.update_data(mobility="I walk")
    await ask_companion(press.message, state)


async def ask_companion(message: Message, state: FSMContext):
    await state.set_state(Talk.ride_companion)
    await message.answer(WORDS["ride-companion"], reply_markup=COMPANION)


@router.callback_query(Talk.ride_companion)
async def companion_pressed(press: CallbackQuery, state: FSMContext):
    await press.answer()
    await companion(press.message, state)


@router.message(Talk.ride_companion, F.text == "alone")
async def companion(message: Message, state: FSMContext):
    known = await state.update_data(companion="I come alone")
    if "pickup" in known:
        await state.set_state(Talk.ride_same)
        await message.answer(WORDS["ride-same"].format(**known), reply_markup=SAME)
    else:
        await state.set_state(Talk.ride_pickup)
        await message.answer(WORDS["ride-pickup"])


@router.message(Talk.ride_pickup)
async def pickup(message: Message, state: FSMContext):
    await state.update_data(pickup=message.text)
    await read_back(message, state)


@router.message(Talk.ride_same, F.text == "yes")
async def read_back(message: Message, state: FSMContext):
    known = await state.get_data()
    await state.set_state(Talk.ride_right)
    await message.answer(WORDS["ride-right"].format(**known), reply_markup=RIDE_RIGHT)


@router.callback_query(Talk.ride_right)
async def ride_right(press: CallbackQuery, state: FSMContext):
    await press.answer()
    known = await state.update_data(ride=press.data == "yes")
    words = WORDS["ride-asked" if known["ride"] else "ride-not-asked"].format(**known)
    await anything_else(press.message, state, words)


@router.message(Talk.home, F.text == "my rides")
async def rides(message: Message, state: FSMContext):
    known = await state.get_data()
    if not known.get("ride"):
        return await not_understood(message)
    await message.answer(WORDS["rides"].format(**known), reply_markup=RIDES)


@router.callback_query(Talk.home, F.data == "cancel")
async def cancel(press: CallbackQuery, state: FSMContext):
    await press.answer()
    known = await state.get_data()
    if not known.get("ride"):
        return await not_understood(press.message)
    await state.set_state(Talk.ride_cancel)
    await press.message.answer(WORDS["ride-cancel"].format(**known), reply_markup=CANCEL)


@router.message(Talk.ride_cancel, F.text == "yes")
async def ride_cancel(message: Message, state: FSMContext):
    await state.update_data(ride=False)
    await anything_else(message, state, WORDS["ride-cancelled"])


async def anything_else(message: Message, state: FSMContext, words: str):
    await state.set_state(Talk.home)
    await message.answer(words)
    await message.answer(WORDS["anything-else"], reply_markup=MENU)


# A visit.


@router.message(Talk.home, F.text == "add a visit")
async def visit(message: Message, state: FSMContext):
    await state.set_state(Talk.visit_what)
    await message.answer(WORDS["visit-what"])


@router.message(Talk.visit_what)
async def visit_what(message: Message, state: FSMContext):
    await state.update_data(visit=message.text)
    await state.set_state(Talk.visit_when)
    await message.answer(WORDS["visit-when"])


@router.message(Talk.visit_when)
async def visit_when(message: Message, state: FSMContext):
    # Reading a date is no part of this comparison.
    known = await state.update_data(when=WORDS["when"])
    await state.set_state(Talk.visit_right)
    await message.answer(WORDS["visit-right"].format(**known), reply_markup=VISIT_RIGHT)


@router.callback_query(Talk.visit_right)
async def visit_right(press: CallbackQuery, state: FSMContext):
    await press.answer()
    known = await state.get_data()
    await anything_else(press.message, state, WORDS["visit-saved"].format(**known))


# The welcome.


@router.message(StateFilter(None))
async def start(message: Message, state: FSMContext):
    await state.set_state(Talk.language)
    await message.answer(WORDS["language"], reply_markup=LANGUAGES)


@router.callback_query(Talk.language)
async def language(press: CallbackQuery, state: FSMContext):
    await press.answer()
    await state.set_state(Talk.agree)
    await press.message.answer(WORDS["agree"], reply_markup=AGREE)


@router.callback_query(Talk.agree)
async def agree(press: CallbackQuery, state: FSMContext):
    await press.answer()
    await state.set_state(Talk.name)
    await press.message.answer(WORDS["name"])


@router.message(Talk.name)
async def name(message: Message, state: FSMContext):
    await state.update_data(name=message.text)
    await state.set_state(Talk.zone)
    await message.answer(WORDS["zone"])


@router.message(Talk.zone)
async def zone(message: Message, state: FSMContext):
    known = await state.update_data(town=message.text)
    await state.set_state(Talk.home)
    await message.answer(WORDS["ready"].format(**known))
    await message.answer(WORDS["menu"], reply_markup=MENU)


# Anything else.


@router.message()
async def not_understood(message: Message):
    await message.answer(WORDS["not-understood"])


@router.callback_query()
async def pressed_not_understood(press: CallbackQuery):
    await press.answer()
    await not_understood(press.message)


async def main():
    if sys.argv[1:] != ["redis"]:
        raise SystemExit("say redis")
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API"]))
    # The client refuses a command when its pool is used up, a hundred connections as it comes: everybody may talk at once.
    storage = RedisStorage.from_url(os.environ["REDIS_URL"], connection_kwargs={"max_connections": 4096})
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session), handle_signals=False)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
