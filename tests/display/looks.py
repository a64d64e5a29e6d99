"""What a browser shows, as pixels."""

import io

import numpy as np
from PIL import Image
from playwright.sync_api import Browser


def pixels(
    browser: Browser,
    html: str,
    *,
    scheme: str = "light",
    selector: str = "img",
    root: str = '<html style="color-scheme: light dark">',
) -> np.ndarray:
    """The first element of the kind in grey, from 0 to 255."""
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.set_content(f"{root}{html}")
    picture = page.locator(selector).first.screenshot()
    page.close()
    return np.asarray(Image.open(io.BytesIO(picture)).convert("L")).astype(int)
