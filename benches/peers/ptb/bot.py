"""The conversation of ../README.md with python-telegram-bot: a ConversationHandler with PicklePersistence, as its examples
of persistent conversations build it. The one argument says where the states are kept."""

import json
import os
import sys
from enum import Enum, auto
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

WORDS = json.loads(Path(__file__).with_name("words.json").read_text())
Context = ContextTypes.DEFAULT_TYPE


class Talk(Enum):
    LANGUAGE = auto()
    AGREE = auto()
    NAME = auto()
    ZONE = auto()
    HOME = auto()
    VISIT_WHAT = auto()
    VISIT_WHEN = auto()
    VISIT_RIGHT = auto()
    RIDE_VISIT = auto()
    RIDE_MOBILITY = auto()
    RIDE_COMPANION = auto()
    RIDE_PICKUP = auto()
    RIDE_SAME = auto()
    RIDE_RIGHT = auto()
    RIDE_CANCEL = auto()


def keyboard(*buttons):
    rows = [
        [InlineKeyboardButton(f"{n} · {label}", callback_data=data)] for n, (label, data) in enumerate(buttons, 1)
    ]
    return InlineKeyboardMarkup(rows)


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


async def say(update: Update, words: str, buttons=None):
    await update.effective_message.reply_text(words, reply_markup=buttons)


# A ride.


async def ride(update: Update, context: Context):
    await say(update, WORDS["ride-visit"], keyboard((context.user_data["visit"], "visit"), ("Another time", "other")))
    return Talk.RIDE_VISIT


async def ride_visit(update: Update, context: Context):
    await update.callback_query.answer()
    if "mobility" in context.user_data:
        return await ask_companion(update)
    await say(update, WORDS["ride-mobility"], MOBILITY)
    return Talk.RIDE_MOBILITY


async def mobility(update: Update, context: Context):
    await update.callback_query.answer()
    context.user_data["mobility"] = "I walk"
    return await ask_companion(update)


async def ask_companion(update: Update):
    await say(update, WORDS["ride-companion"], COMPANION)
    return Talk.RIDE_COMPANION


async def companion_pressed(update: Update, context: Context):
    await update.callback_query.answer()
    return await companion(update, context)


async def companion(update: Update, context: Context):
    context.user_data["companion"] = "I come alone"
    if "pickup" in context.user_data:
        await say(update, WORDS["ride-same"].format(**context.user_data), SAME)
        return Talk.RIDE_SAME
    await say(update, WORDS["ride-pickup"])
    return Talk.RIDE_PICKUP


async def pickup(update: Update, context: Context):
    context.user_data["pickup"] = update.message.text
    return await read_back(update, context)


async def read_back(update: Update, context: Context):
    await say(update, WORDS["ride-right"].format(**context.user_data), RIDE_RIGHT)
    return Talk.RIDE_RIGHT


async def ride_right(update: Update, context: Context):
    await update.callback_query.answer()
    context.user_data["ride"] = update.callback_query.data == "yes"
    words = WORDS["ride-asked" if context.user_data["ride"] else "ride-not-asked"]
    return await anything_else(update, words.format(**context.user_data))


async def rides(update: Update, context: Context):
    if not context.user_data.get("ride"):
        return await not_understood(update, context)
    await say(update, WORDS["rides"].format(**context.user_data), RIDES)
    return None


async def cancel(update: Update, context: Context):
    await update.callback_query.answer()
    if not context.user_data.get("ride"):
        return await not_understood(update, context)
    await say(update, WORDS["ride-cancel"].format(**context.user_data), CANCEL)
    return Talk.RIDE_CANCEL


async def ride_cancel(update: Update, context: Context):
    context.user_data["ride"] = False
    return await anything_else(update, WORDS["ride-cancelled"])


async def anything_else(update: Update, words: str):
    await say(update, words)
    await say(update, WORDS["anything-else"], MENU)
    return Talk.HOME


# A visit.


async def visit(update: Update, context: Context):
    await say(update, WORDS["visit-what"])
    return Talk.VISIT_WHAT


async def visit_what(update: Update, context: Context):
    context.user_data["visit"] = update.message.text
    await say(update, WORDS["visit-when"])
    return Talk.VISIT_WHEN


async def visit_when(update: Update, context: Context):
    # Reading a date is no part of this comparison.
    context.user_data["when"] = WORDS["when"]
    await say(update, WORDS["visit-right"].format(**context.user_data), VISIT_RIGHT)
    return Talk.VISIT_RIGHT


async def visit_right(update: Update, context: Context):
    await update.callback_query.answer()
    return await anything_else(update, WORDS["visit-saved"].format(**context.user_data))


# The welcome.


async def start(update: Update, context: Context):
    await say(update, WORDS["language"], LANGUAGES)
    return Talk.LANGUAGE


async def language(update: Update, context: Context):
    await update.callback_query.answer()
    await say(update, WORDS["agree"], AGREE)
    return Talk.AGREE


async def agree(update: Update, context: Context):
    await update.callback_query.answer()
    await say(update, WORDS["name"])
    return Talk.NAME


async def name(update: Update, context: Context):
    context.user_data["name"] = update.message.text
    await say(update, WORDS["zone"])
    return Talk.ZONE


async def zone(update: Update, context: Context):
    context.user_data["town"] = update.message.text
    await say(update, WORDS["ready"].format(**context.user_data))
    await say(update, WORDS["menu"], MENU)
    return Talk.HOME


# Anything else.


async def not_understood(update: Update, context: Context):
    if update.callback_query:
        await update.callback_query.answer()
    await say(update, WORDS["not-understood"])


def said(handler, words=None):
    return MessageHandler(filters.Text([words]) if words else filters.TEXT, handler)


def pressed(handler, data=None):
    return CallbackQueryHandler(handler, pattern=f"^{data}$" if data else None)


def main():
    if sys.argv[1:] != ["pickle"]:
        raise SystemExit("say pickle")
    conversation = ConversationHandler(
        entry_points=[said(start)],
        states={
            Talk.HOME: [
                said(ride, "ride"),
                said(rides, "my rides"),
                said(visit, "add a visit"),
                pressed(cancel, "cancel"),
            ],
            Talk.RIDE_VISIT: [pressed(ride_visit)],
            Talk.RIDE_MOBILITY: [pressed(mobility)],
            Talk.RIDE_COMPANION: [said(companion, "alone"), pressed(companion_pressed)],
            Talk.RIDE_PICKUP: [said(pickup)],
            Talk.RIDE_SAME: [said(read_back, "yes")],
            Talk.RIDE_RIGHT: [pressed(ride_right)],
            Talk.RIDE_CANCEL: [said(ride_cancel, "yes")],
            Talk.VISIT_WHAT: [said(visit_what)],
            Talk.VISIT_WHEN: [said(visit_when)],
            Talk.VISIT_RIGHT: [pressed(visit_right)],
            Talk.LANGUAGE: [pressed(language)],
            Talk.AGREE: [pressed(agree)],
            Talk.NAME: [said(name)],
            Talk.ZONE: [said(zone)],
        },
        fallbacks=[said(not_understood), pressed(not_understood)],
        name="talk",
        persistent=True,
    )
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BOT_API"] + "/bot")
    application = builder.persistence(PicklePersistence(filepath="talks.pickle")).build()
    application.add_handler(conversation)
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
