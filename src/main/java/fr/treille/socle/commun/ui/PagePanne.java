package fr.treille.socle.commun.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a request is answered when the application's own pages cannot be: plain HTML, made without the database and without
 * Vaadin, which allows no more than the other pages do. While the database does not answer, {@code frontend/js/reprise.js}
 * asks after it and goes on by itself.
 *
 * @param statut the HTTP status of the answer
 * @param titre in a few words
 * @param phrase what happened and what to do
 * @param passagere whether it will pass by itself
 */
record PagePanne(int statut, String titre, String phrase, boolean passagere) {

    static final String BASE_TITRE = "La base de données ne répond pas";

    static final String BASE_PHRASE =
            "Rien de ce qui était enregistré n’est perdu. Cette page s’ouvrira d’elle-même dès que"
                    + " la base répondra\u00A0; si cela dure, prévenez l’administration de Treille.";

    static final int INDISPONIBLE = 503;

    private static final int INTERDIT = 403;
    private static final int ABSENT = 404;
    private static final int TROP_GROS = 413;
    private static final int INTERNE = 500;

    /**
     * @param statut of the answer so far
     * @param echec what was thrown, null when nothing was
     */
    static PagePanne de(int statut, @Nullable Throwable echec) {
        if (BaseInjoignable.dans(echec)) {
            return new PagePanne(INDISPONIBLE, BASE_TITRE, BASE_PHRASE, true);
        }
        return switch (statut) {
            case INTERDIT ->
                new PagePanne(
                        statut,
                        "Cette demande est refusée",
                        "Votre rôle ne permet pas cette action, ou cette page est restée ouverte trop longtemps\u00A0:"
                                + " revenez au tableau de bord et recommencez.",
                        false);
            case ABSENT ->
                new PagePanne(
                        statut,
                        "Cette page n’existe pas",
                        "L’adresse est peut-être incomplète, ou ce qu’elle désignait n’est pas dans votre périmètre.",
                        false);
            case TROP_GROS ->
                new PagePanne(
                        statut, "Cet envoi est trop gros", "Rien n’en a été gardé. Envoyez moins à la fois.", false);
            case INDISPONIBLE ->
                new PagePanne(
                        statut,
                        "Treille ne répond pas",
                        "L’application démarre ou s’arrête\u00A0: réessayez bientôt.",
                        true);
            default ->
                statut < INTERNE
                        ? new PagePanne(
                                statut,
                                "Cette demande n’a pas été comprise",
                                "L’adresse est peut-être incomplète. Revenez au tableau de bord et recommencez.",
                                false)
                        : new PagePanne(
                                statut,
                                "Cette page n’a pas pu s’ouvrir",
                                echec == null
                                        ? "Un incident technique est arrivé. Prévenez l’administration de Treille."
                                        : Erreurs.phrase(echec),
                                false);
        };
    }

    /** The two sentences, for what is no browser. */
    String texte() {
        return titre + ". " + phrase + "\n";
    }

    /**
     * @param racine context path of the application, empty for none
     * @param relisible whether the address can be asked again as it is: what a form sent cannot
     */
    String html(String racine, boolean relisible) {
        var base = HtmlUtils.htmlEscape(racine);
        var reprise = passagere
                ? "<noscript><meta http-equiv=\"refresh\" content=\"15\"></noscript>\n" + "<script src=\"" + base
                        + "/js/reprise.js\" defer></script>\n"
                : "";
        var suite = passagere && relisible
                ? "<a href=\"\">Réessayer maintenant</a>"
                : "<a href=\"" + base + "/\">Revenir au tableau de bord</a>";
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <title>%1$s – Treille</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="%2$s/icons/treille.svg">
                <link rel="stylesheet" href="%2$s/styles.css">
                %3$s</head>
                <body class="page-seule">
                <main class="page-erreur" data-sante="%2$s/actuator/health" data-suite="%4$s">
                <p class="produit-nom">Treille</p>
                <h1>%1$s</h1>
                <p>%5$s</p>
                <p>%6$s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(titre, "UTF-8"),
                        base,
                        reprise,
                        relisible ? "" : base + "/",
                        HtmlUtils.htmlEscape(phrase, "UTF-8"),
                        suite);
    }
}
