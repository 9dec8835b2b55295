package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.ChampChoix;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks among the financed grappes of the périmètre for the one that a project joins. One that another région finances is given by
 * its number, which its agency tells.
 */
class ChampRejointe extends ChampChoix<ChampRejointe.Proposee> {

    /** A grappe as it is proposed. */
    record Proposee(long id, String libelle) {}

    private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,9}");

    private final GrappeService grappes;

    ChampRejointe(GrappeService grappes) {
        super("Grappe déjà financée que le projet rejoint");
        this.grappes = grappes;
        setHelperText(
                "Sous la taille minimale de l’appel\u00A0; ses dates et ses rangs sont dans l’onglet Vérifications."
                        + " Celle d’une autre région se donne par son numéro.");
        setItemLabelGenerator(Proposee::libelle);
        setClearButtonVisible(true);
        proposer((page, texte) -> grappes
                .rechercher(
                        new GrappeFiltre(
                                texte,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(StatutGrappe.FAVORABLE, StatutGrappe.NOTIFIEE, StatutGrappe.CONVENTIONNEE),
                                "",
                                null,
                                false),
                        page)
                .stream()
                .map(ligne -> new Proposee(ligne.id(), libelle(ligne.nom(), ligne.porteurNom(), ligne.statut())))
                .toList());
    }

    private static String libelle(String nom, String porteur, StatutGrappe statut) {
        return nom + " (" + porteur + ", " + Lettres.minuscule(statut.libelle()) + ")";
    }

    @Override
    protected void laisser(String laisse) {
        var numero = laisse.strip();
        if (!NUMERO.matcher(numero).matches()) {
            super.laisser(laisse);
            return;
        }
        afficher(Long.valueOf(numero));
    }

    /** Shows the grappe of that identifier, nothing for none. */
    void afficher(@Nullable Long id) {
        setValue(
                id == null
                        ? null
                        : grappes.trouver(id)
                                .map(grappe ->
                                        new Proposee(id, libelle(grappe.nom(), grappe.porteurNom(), grappe.statut())))
                                .orElseGet(
                                        () -> new Proposee(id, "Une grappe hors de votre périmètre, n°\u00A0" + id)));
    }

    @Nullable
    Long id() {
        return getValue() == null ? null : Long.valueOf(getValue().id());
    }
}
