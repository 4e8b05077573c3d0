// Starts the window: styles first, then the page.
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
