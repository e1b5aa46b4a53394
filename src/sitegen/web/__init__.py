"""Other people's web servers: the one room that asks them, slowly and rarely."""
