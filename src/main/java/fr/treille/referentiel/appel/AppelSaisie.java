package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a draft, as it is written.
 *
 * @param enveloppe euros, null when the call gives none
 * @param enveloppeLe its date, null when unknown
 * @param fenetres in the order of the form; their identifiers do not matter
 * @param version that the person saw
 */
public record AppelSaisie(
        String intitule,
        int annee,
        Guichet guichet,
        @Nullable Montant enveloppe,
        String enveloppeSource,
        @Nullable LocalDate enveloppeLe,
        String source,
        Regles regles,
        List<FenetreFiche> fenetres,
        int version) {

    /** @throws Refus on the field that is empty or wrong; that of a window is « fenetres.0.CLOTURE » */
    public AppelSaisie {
        intitule = Bornes.borner("intitule", "L’intitulé", intitule, Bornes.TITRE);
        enveloppeSource = Bornes.borner("enveloppeSource", "La source de l’enveloppe", enveloppeSource, Bornes.LIBELLE);
        source = Bornes.borner("source", "La source", source, Bornes.LIBELLE);
        if (intitule.isEmpty()) {
            throw Refus.surChamp("intitule", "Donnez l’intitulé de l’appel à projets.");
        }
        if (annee < 2020 || annee > 2100) {
            throw Refus.surChamp("annee", "L’année va de 2020 à 2100.");
        }
        if (enveloppe != null && (enveloppe.estNegatif() || enveloppe.estNul())) {
            throw Refus.surChamp(
                    "enveloppe", "L’enveloppe est un montant positif\u00A0; laissez vide si elle n’est pas donnée.");
        }
        Bornes.exiger("enveloppe", "Le montant de l’enveloppe", enveloppe);
        fenetres = List.copyOf(fenetres);
        for (int i = 0; i < fenetres.size(); i++) {
            verifier("fenetres." + i + ".", fenetres.get(i));
            for (int j = 0; j < i; j++) {
                if (fenetres.get(i).periode().equals(fenetres.get(j).periode())) {
                    throw Refus.surChamp(
                            "fenetres." + i + "." + EtapeFenetre.CLOTURE,
                            "Une autre fenêtre va déjà " + fenetres.get(j).periode()
                                    + "\u00A0: ajoutez-lui ces types de projet.");
                }
            }
        }
    }

    /** A window that takes nothing, closes before it opens or whose days are out of order is refused. */
    static void verifier(String prefixe, FenetreFiche fenetre) {
        if (fenetre.etendue() == EtendueProjets.UNE_REGION && fenetre.clotureMultiregionale() != null) {
            throw Refus.surChamp(
                    prefixe + EtapeFenetre.CLOTURE_MULTIREGIONALE,
                    "Cette fenêtre ne reçoit pas les projets sur plusieurs régions\u00A0: ils n’y ont pas de clôture.");
        }
        if (fenetre.accueils().values().stream().allMatch(java.util.Set::isEmpty)) {
            throw Refus.surChamp(prefixe + "accueils", "Dites quels projets cette fenêtre reçoit.");
        }
        var selection = fenetre.selectionSource();
        if (selection != null) {
            Bornes.borner(
                    prefixe + EtapeFenetre.SELECTION, "Ce que l’appel dit de la sélection", selection, Bornes.TITRE);
        }
        var ouverture = fenetre.ouverture();
        if (ouverture != null && fenetre.clotureDepot().isBefore(ouverture)) {
            throw Refus.surChamp(
                    prefixe + EtapeFenetre.CLOTURE,
                    "La fenêtre ferme le " + Formats.date(fenetre.clotureDepot()) + ", avant d’ouvrir le "
                            + Formats.date(ouverture) + ".");
        }
        FenetreFiche.Jalon precedent = null;
        for (var jalon : fenetre.jalons()) {
            if (precedent != null && jalon.date().isBefore(precedent.date())) {
                // the day for several régions comes before the closing, never after
                var fautif = precedent.etape() == EtapeFenetre.CLOTURE_MULTIREGIONALE ? precedent : jalon;
                throw Refus.surChamp(
                        prefixe + fautif.etape(),
                        "«\u00A0" + jalon.etape().libelle() + "\u00A0» (" + Formats.date(jalon.date())
                                + ") vient avant «\u00A0" + precedent.etape().libelle() + "\u00A0» ("
                                + Formats.date(precedent.date()) + ").");
            }
            precedent = jalon;
        }
    }
}
