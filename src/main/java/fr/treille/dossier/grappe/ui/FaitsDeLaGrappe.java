package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.territoire.TerritoireService;
import java.util.ArrayList;
import java.util.List;

/** Who asks, for what, and how much the scale gives. */
@org.springframework.stereotype.Component
class FaitsDeLaGrappe implements FaitsDuDossier {

    private final GrappeService grappes;
    private final TerritoireService territoires;

    FaitsDeLaGrappe(GrappeService grappes, TerritoireService territoires) {
        this.grappes = grappes;
        this.territoires = territoires;
    }

    @Override
    public int ordre() {
        return 0;
    }

    @Override
    public String titre() {
        return "Dossier";
    }

    @Override
    public List<Fait> faits(GrappeFiche grappe) {
        var solution = grappe.projet().solution();
        var faits = new ArrayList<>(List.of(
                new Fait("Statut", grappe.statut().libelle()),
                new Fait("Porteur", grappe.porteurNom() + " (" + grappe.porteurFiness() + ")"),
                new Fait("Appel à projets", grappe.appel()),
                new Fait("Déposé le", grappe.depotEnClair()),
                new Fait(
                        "Territoires",
                        AffichageGrappes.tousTerritoires(
                                grappe.territoires(), AffichageGrappes.noms(territoires.tous()))),
                new Fait("Type de projet", AffichageGrappes.type(grappe.type())),
                new Fait("ESSMS", Formats.nombre(grappe.nombreEssms())),
                new Fait("Organismes gestionnaires", Formats.nombre(grappe.nombreOg())),
                new Fait("Solution DUI", (solution.nom() + " " + solution.editeur()).strip()),
                new Fait("Responsable", grappe.responsable()),
                new Fait(grappe.statut().sort().libelle(), Formats.montant(grappe.montant()))));
        grappes.financement(grappe.id()).lignes().stream()
                .map(FaitsDeLaGrappe::ligne)
                .forEach(faits::add);
        return faits;
    }

    private static Fait ligne(LigneFinancement ligne) {
        return new Fait(ligne.libelle(), Formats.montant(ligne.total()));
    }
}
