package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.SortieEssmsService;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.territoire.TerritoireService;

/** The ESSMS of a grappe. */
@org.springframework.stereotype.Component
class OngletEssms implements OngletGrappe {

    static final String CHEMIN = "essms";

    private final GrappeService grappes;
    private final MembreService membres;
    private final SortieEssmsService sorties;
    private final FinancementService financement;
    private final EtablissementService etablissements;
    private final OrganismeService organismes;
    private final TerritoireService territoires;
    private final SolutionService solutions;
    private final Deports deports;

    OngletEssms(
            GrappeService grappes,
            MembreService membres,
            SortieEssmsService sorties,
            FinancementService financement,
            EtablissementService etablissements,
            OrganismeService organismes,
            TerritoireService territoires,
            SolutionService solutions,
            Deports deports) {
        this.solutions = solutions;
        this.deports = deports;
        this.grappes = grappes;
        this.membres = membres;
        this.sorties = sorties;
        this.financement = financement;
        this.etablissements = etablissements;
        this.organismes = organismes;
        this.territoires = territoires;
    }

    @Override
    public int ordre() {
        return 10;
    }

    @Override
    public String titre() {
        return "ESSMS";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var presents = grappes.membres(grappe.id());
        return new EssmsGrappe(
                grappe,
                presents,
                territoires.tous(),
                membres,
                sorties,
                new DemandesDesEssms(grappe, presents, financement, deports.raison(grappe.id()), rafraichir),
                solutions.choisissables(),
                () -> new AjouterEssmsDialog(
                                grappe, presents, etablissements, organismes, territoires.tous(), membres, rafraichir)
                        .open(),
                rafraichir);
    }
}
