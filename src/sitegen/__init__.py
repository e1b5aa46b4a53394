"""sitegen: accessible, multilingual websites for the strategies and plans of Swedish kommuner."""

__version__ = "0.1.0"
