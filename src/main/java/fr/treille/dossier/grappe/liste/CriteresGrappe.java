package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.equipe.Perimetre;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/** The WHERE and the ORDER BY of the list of grappes; every value is a parameter, every sort comes from a whitelist. */
public final class CriteresGrappe {

    /** The first day at which something of the grappe is to be done, read by {@code ec} where a sort asks for it. */
    private static final String PROCHAINE = "ec.jour";

    /** What each alias of these statements reads. */
    private static final Map<String, String> JOINTURES = Map.of(
            "a", " JOIN appels a ON a.id = g.appel_id",
            "r", " LEFT JOIN personnes r ON r.id = g.responsable_id");

    /** All that a row of the list names. */
    static final String NOMS = JOINTURES.get("a") + JOINTURES.get("r");

    private static final Map<String, String> TRIS = Map.ofEntries(
            Map.entry("nom", "g.nom"),
            Map.entry("porteur", "g.porteur"),
            Map.entry("appel", "a.intitule"),
            Map.entry("territoires", "NULLIF(g.territoires, '')"),
            Map.entry("type", "g.type"),
            Map.entry("essms", "g.nombre_essms"),
            Map.entry("og", "g.nombre_og"),
            Map.entry("solution", "NULLIF(g.solution, '')"),
            Map.entry(
                    "statut",
                    "FIELD(g.statut, 'EN_CONSTITUTION', 'DEPOSEE', 'IRRECEVABLE', 'EN_INSTRUCTION', 'A_DECIDER', 'FAVORABLE',"
                            + " 'DEFAVORABLE', 'NOTIFIEE', 'REFUS_NOTIFIE', 'CONVENTIONNEE', 'ABANDONNEE')"),
            Map.entry("montant", "g.montant"),
            Map.entry("responsable", "r.nom"),
            Map.entry("echeance", PROCHAINE));

    /** What the view says more than the table, whose statement costs the server less to understand. */
    private static final Pattern DE_LA_VUE = Pattern.compile("\\bg\\.porteur\\b");

    /** Columns that always have a value: sorted as they are, so that an index serves. */
    private static final Set<String> PLEINES = Set.of("nom", "appel", "type", "essms", "og", "statut", "montant");

    private final ProchainesEcheances echeances;
    private final StringBuilder ou = new StringBuilder();
    private final Map<String, Object> valeurs;

    /** @param echeances what is due next, and what is late */
    public CriteresGrappe(Perimetre perimetre, GrappeFiltre filtre, ProchainesEcheances echeances) {
        this.echeances = echeances;
        ou.append(" WHERE ").append(perimetre.sql("g"));
        valeurs = new HashMap<>(perimetre.valeurs());
        texte(filtre.texte());
        parmi("g.appel_id", "appels", filtre.appels());
        parmi("g.fenetre_id", "fenetres", filtre.fenetres());
        parmi("g.type", "types", filtre.types().stream().map(TypeProjet::name).toList());
        parmi(
                "g.statut",
                "statuts",
                filtre.statuts().stream().map(StatutGrappe::name).toList());
        if (!filtre.territoires().isEmpty()) {
            ou.append(" AND ").append(GrappesSql.DU_TERRITOIRE);
            valeurs.put("territoire", filtre.territoires());
        }
        if (!filtre.solution().isEmpty()) {
            ou.append(" AND ").append(TexteCherche.sql("solution", "g.solution"));
            valeurs.put("solution", TexteCherche.motif(filtre.solution()));
        }
        if (filtre.responsableId() != null) {
            ou.append(" AND :responsable IN (g.responsable_id, g.responsable_grades_id)");
            valeurs.put("responsable", filtre.responsableId());
        }
        if (filtre.enRetard()) {
            ou.append(" AND g.id IN (").append(echeances.sqlEnRetard()).append(")");
        }
    }

    /** A number is looked for among the ESSMS too. */
    private void texte(String texte) {
        if (texte.isEmpty()) {
            return;
        }
        valeurs.put("texte", TexteCherche.motif(texte));
        ou.append(" AND (").append(TexteCherche.sql("texte", "g.nom", "g.porteur"));
        var numero = texte.replaceAll("[\\s\\h]+", "").toUpperCase(Locale.ROOT);
        if (numero.matches("[0-9][0-9AB][0-9]{0,7}")) {
            valeurs.put("numero", numero + "%");
            ou.append(" OR g.porteur_finess LIKE :numero"
                    + " OR g.id IN (SELECT m.grappe_id FROM grappe_essms m WHERE m.finess LIKE :numero)");
        }
        ou.append(")");
    }

    private void parmi(String colonne, String nom, java.util.Collection<?> liste) {
        if (!liste.isEmpty()) {
            ou.append(" AND ").append(colonne).append(" IN (:").append(nom).append(")");
            valeurs.put(nom, liste);
        }
    }

    /** FROM and WHERE. */
    String choix() {
        return choix(Sort.unsorted());
    }

    /** The same, and what a sort reads beside the grappes. */
    String choix(Sort tri) {
        var depuis = DE_LA_VUE.matcher(ou + ordre(tri)).find() ? " FROM grappes g" : " FROM grappe g";
        return depuis + jointures(tri) + ou;
    }

    /** What a sort reads beside the grappes. */
    private String jointures(Sort tri) {
        var alias = new TreeSet<String>();
        tri.stream()
                .map(critere -> TRIS.getOrDefault(critere.getProperty(), ""))
                .forEach(colonne -> JOINTURES.keySet().stream()
                        .filter(nom -> Pattern.compile("\\b" + nom + "\\.")
                                .matcher(colonne)
                                .find())
                        .forEach(alias::add));
        return alias.stream().map(JOINTURES::get).collect(Collectors.joining()) + prochaines(tri);
    }

    private String prochaines(Sort tri) {
        return parEcheance(tri) ? " LEFT JOIN (" + echeances.sql() + ") ec ON ec.grappe_id = g.id" : "";
    }

    private static boolean parEcheance(Sort tri) {
        return tri.stream().anyMatch(critere -> PROCHAINE.equals(TRIS.get(critere.getProperty())));
    }

    /** All that a row of the list names, and what a sort reads beside. */
    String noms(Sort tri) {
        return NOMS + prochaines(tri);
    }

    /** What the page of a sort keeps of it, so that its rows are put in order again without reading it twice. */
    static String retenu(Sort tri) {
        return parEcheance(tri) ? ", " + PROCHAINE + " prochaine" : "";
    }

    /** The order of the rows of a page that kept {@link #retenu}. */
    static String ordreDeLaPage(Sort tri) {
        return ordre(tri).replace(PROCHAINE, "page.prochaine");
    }

    Map<String, Object> valeurs() {
        return valeurs;
    }

    /** What has no value comes last in both directions; the id ends every sort. An unknown property is left out. */
    static String ordre(Sort tri) {
        return tri.stream()
                .filter(critere -> TRIS.containsKey(critere.getProperty()))
                .map(critere -> {
                    var colonne = TRIS.get(critere.getProperty());
                    var vides = PLEINES.contains(critere.getProperty()) ? "" : colonne + " IS NULL, ";
                    return vides + colonne + (critere.isDescending() ? " DESC, " : ", ");
                })
                .collect(Collectors.joining("", "", "g.id"));
    }
}
