package fr.treille.pilotage.relance.regle;

import fr.treille.socle.commun.Refus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a rule's text may name between braces. */
public enum ChampRelance {
    GRAPPE("grappe", "nom de la grappe"),
    PORTEUR("porteur", "nom du porteur"),
    ECHEANCE("échéance", "ce qui est dû"),
    DATE("date", "dernier jour"),
    DELAI("délai", "« dans 3 j », « en retard de 5 j »"),
    DESTINATAIRE("destinataire", "nom de qui reçoit le message"),
    RESPONSABLE("responsable", "responsable ARS, sinon GRADeS"),
    LIEN("lien", "adresse de la grappe dans Treille");

    private static final Pattern ACCOLADES = Pattern.compile("\\{([^{}]*)}");

    private final String nom;
    private final String sens;

    ChampRelance(String nom, String sens) {
        this.nom = nom;
        this.sens = sens;
    }

    /** As one writes it, « {grappe} ». */
    public String ecrit() {
        return "{" + nom + "}";
    }

    /** What it becomes. */
    public String sens() {
        return sens;
    }

    /**
     * Checks that a text names nothing else.
     *
     * @throws Refus on that field of the form
     */
    static void verifier(String champ, String texte) {
        var accolades = ACCOLADES.matcher(texte);
        while (accolades.find()) {
            if (trouver(accolades.group(1)).isEmpty()) {
                throw Refus.surChamp(
                        champ,
                        "Le champ «\u00A0{" + accolades.group(1) + "}\u00A0» n’existe pas\u00A0: " + connus() + ".");
            }
        }
        if (accolades.replaceAll("").matches("(?s).*[{}].*")) {
            throw Refus.surChamp(
                    champ,
                    "Une accolade n’est pas fermée, ou pas ouverte\u00A0: un champ s’écrit «\u00A0{grappe}\u00A0».");
        }
    }

    /** The text with each field in its place; an unknown one stays as it is. */
    public static String remplir(String texte, Map<ChampRelance, String> valeurs) {
        return ACCOLADES
                .matcher(texte)
                .replaceAll(trouve -> Matcher.quoteReplacement(
                        trouver(trouve.group(1)).map(valeurs::get).orElse(trouve.group())));
    }

    private static Optional<ChampRelance> trouver(String nom) {
        return Arrays.stream(values())
                .filter(champ -> champ.nom.equals(nom.strip()))
                .findFirst();
    }

    private static String connus() {
        return Arrays.stream(values()).map(ChampRelance::ecrit).collect(Collectors.joining(", "));
    }
}
