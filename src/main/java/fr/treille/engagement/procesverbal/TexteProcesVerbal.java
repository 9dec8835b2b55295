package fr.treille.engagement.procesverbal;

import fr.treille.dossier.selection.DossierArrete;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.engagement.acte.dossier.EnTete;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomLisible;
import fr.treille.socle.courrier.edition.Imprimable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The minutes as formatted French text. */
record TexteProcesVerbal(ProcesVerbal dit, String reference) implements Imprimable {

    @Override
    public String modele() {
        return "selection/proces-verbal";
    }

    @Override
    public Map<String, @Nullable Object> valeurs() {
        var agence = dit.agence();
        var accorde = dit.bilan().accorde();
        var apart = dit.bilan().accordeApart();
        var valeurs = new HashMap<String, @Nullable Object>();
        valeurs.put("agence", agence.nom());
        valeurs.put("direction", new EnTete(agence, "", "", null).service());
        valeurs.put("agenceTelephone", agence.telephone());
        valeurs.put("agenceSite", agence.site());
        valeurs.put("reference", reference);
        valeurs.put("titre", dit.comite().nom());
        valeurs.put("moment", "Comité du " + Formats.dateLongue(dit.comite().jour()));
        valeurs.put(
                "versionMinutes",
                dit.numero() == 1 ? "" : "Version " + dit.numero() + ", qui remplace la version " + (dit.numero() - 1));
        valeurs.put("membres", dit.comite().membres());
        valeurs.put(
                "argent",
                "Enveloppe\u00A0: " + dit.comite().enveloppe() + ". Accordé\u00A0: " + accorde
                        + (apart.estNul() ? "" : ", dont " + apart + " hors du comité") + ". Reste\u00A0: "
                        + dit.comite().enveloppe().moins(accorde) + ".");
        for (var sens : SensComite.values()) {
            valeurs.put(
                    sens.name(),
                    dossiers(dit.bilan().arretes().stream()
                            .filter(dossier -> dossier.sens() == sens)
                            .toList()));
        }
        valeurs.put("HORS_COMITE", dossiers(dit.bilan().apart()));
        valeurs.put("validation", "Procès-verbal établi par " + dit.auteur() + " le " + Formats.date(dit.jour()) + ".");
        valeurs.put("verification", "TREILLE " + reference + " " + dit.comite().nom());
        return valeurs;
    }

    private static List<Map<String, String>> dossiers(List<DossierArrete> dossiers) {
        return dossiers.stream().map(TexteProcesVerbal::dossier).toList();
    }

    private static Map<String, String> dossier(DossierArrete dossier) {
        var note = dossier.note();
        return Map.of(
                "nom",
                dossier.nom() + "\n" + NomLisible.de(dossier.porteur()),
                "note",
                note == null ? "—" : Formats.nombre(note) + " / " + dossier.maximum(),
                "montant",
                dossier.montant() == null ? "—" : dossier.montant().toString(),
                "motif",
                (dossier.motif() + "\n" + dossier.suite().enClair()).strip());
    }
}
