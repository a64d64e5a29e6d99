"""What is read of which words: examples of this language, which the tests run."""

# Numerals with their values; None where a numeral is vague.
NUMERALS = {
    "one": 1, "Sixty-seven": 67, "Twenty seven": 27, "NINETY-NINE": 99, "fourty": 40, "zero": 0,
    "a dozen": 12, "3 dozen": 36, "a hundred": 100, "four hundred and thirteen": 413,
    "four hundred thirteen": 413, "seven thousand": 7000, "one hundred thousand": 1e5,
    "twelve thousand four hundred and thirteen": 12_413, "three million": 3e6,
    "half a million": 5e5,
    "two million, three hundred thousand and five": 2_300_005, "two and a half million": 2.5e6,
    "a quarter of a million": 250_000, "three-quarters of a million": 750_000,
    "half million": 5e5, "4 and a half million": 4.5e6, "16,99,206": 1_699_206, "132, 000": 132_000,
    "3 lakh": 3e5, "two crore": 2e7, "5 mln": 5e6, "20k": 20_000, "3 bln": 3e9,
    "2.2 million": 2.2e6, "1 billion": 1e9, "5bn": 5e9, "2 hundred thousand": 200_000,
    "1,275": 1275, "30 000": 30_000, "1'700": 1700, "12,345,678": 12_345_678, "1,275.50": 1275.5,
    "first": 1, "1st": 1, "23nd": 23, "366th": 366, "twenty-first": 21, "Thirty-third": 33,
    "ninetieth": 90, "hundredth": 100, "half": 0.5, "quarters": 0.25, "thirds": 1 / 3,
    "dozens": None, "scores": None, "hundreds of thousands": None, "tens of thousands": None,
    "several hundred": None, "several hundred million": None, "many hundreds of thousands": None,
    "hundred million": None, "a few thousand": None, "dozens and dozens": None, "nineties": None,
    "thousands upon thousands": None,
}  # fmt: skip
NO_NUMERALS = "none someone tent often weight tenor iv In Civil".split()

# Dates with the day that they name; None where they name no single one.
DATES = {
    "27 September 2020": "2020-09-27", "September 27, 2020": "2020-09-27",
    "27th of September 2020": "2020-09-27", "27th September, 2020": "2020-09-27",
    "Sept. 27, 2020": "2020-09-27", "27 Sep 2020": "2020-09-27", "2020-09-27": "2020-09-27",
    "September 27th, 2020": "2020-09-27", "27 September of 2020": "2020-09-27",
    "27-09-2020": "2020-09-27", "27.09.2020": "2020-09-27", "27/9/2020": "2020-09-27",
    "14. 11. 2018": "2018-11-14", "10-December-2013": "2013-12-10", "13/5/22": "2022-05-13",
    "12/25/2020": "2020-12-25", "27 SEPTEMBER 2020": "2020-09-27",
    "31 December 1999": "1999-12-31", "27 September": None, "September 2020": None,
    "25-26 February 1992": None, "February 25-26, 1992": None, "31 February 2020": None,
}  # fmt: skip

# What names a body or an office and nothing else, what names a person, and what does neither.
NAMES = (
    "Ministry of Labour, Trade and Ports", "Port Office", "Office of the Port Commissioner",
    "Committee on Legal Affairs, Fish and Displaced Persons", "Fish Watch", "Ports Union (PU)",
    "Commissioner for Ports (Ombudsman) of Arland", "Committee to Protect Fishers",
    "HARBOUR BOARD OF ALTON", "Permanent Mission of Arland to the Concord of Nations",
)  # fmt: skip
PERSONS = ("Anna Bell", "Dr Anna van der Bell", "H.E. Carl J. Dorn", "Ms. Orla Venn")
NO_NAMES = (
    "Port Office Opens New Gate", "Murder of Human Rights Defender in Arland", "On the ports",
    "PORT COMMITTEE TO MEET IN ALTON", "League of Ports Condemns Strike of Union", "Alton, Arland",
    "Statement of the Port Office", "Fishers of Arland face a third winter", "12 Quay Street",
    "Media Release", "Port Office,",
)  # fmt: skip

# The noun phrase behind a number in braces, and in brackets what belongs to it.
PHRASES = (
    "12 {women} were there",
    "12 {innocent, unarmed civilians} fled",
    "12 {peaceful and unarmed civilians} fled",
    "12 {police officers} came",
    "12 {men and women} left",
    "12 {women}, 3 men",
    "12 of the {villages}",
    "12 other {people}",
    "12 {pupils} wait",
    "12 {residents}[ of the city] were",
    "12 {families}[ in Arland]",
    "12 {states}[ in the United States], as",
    "12 {residents}[ who were held hostage] at the time is",
    "12 {men}, who left",
    "12 {schools} in March 2020",
    "40 {people} and injured 90",
)
# What stands behind a number instead of a noun phrase.
INSTEAD = {
    "12 of them left": "anaphor", "12, of whom 3 left": "anaphor", "12 of which are": "anaphor",
    "12 were there": "verb", "12 lost one": "verb", "12 died": "verb", "12 escaped.": "verb",
    "12 in Arland": "other",
}  # fmt: skip

# How a number is bounded, with its other end where it is a range.
BOUNDS = {
    "at most": "up to 40|at most 40|fewer than 40|as many as 40|no more than 40|40 or less",
    "at least": "at least 40|over 40|more than 40|no fewer than 40|40 or more|40+"
    "|exceeding 40|well over 40",
    "approximate": "nearly 40|almost 40|about 40|around 40|some 40|approximately 40|roughly 40"
    "|an estimated 40|close to 40|40-odd|a million|a dozen",
    "range": "13 to 15|50 or 51|between 20 and 30|40-50|40–50|ten to twelve",
    "vague": "dozens|scores|hundreds of thousands|tens of thousands|several hundred",
    "exact": "40|forty",
}

PLURALS = "people women Azerbaijanis police villages wounded personnel lives".split()
SINGULARS = "bus crisis various this process man village virus Paris's".split()
