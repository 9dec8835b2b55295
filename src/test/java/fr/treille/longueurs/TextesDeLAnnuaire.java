package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.courriel;
import static fr.treille.longueurs.TexteSaisi.telephone;
import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is typed of the people of a grappe and of its committees. */
@Component
class TextesDeLAnnuaire implements TextesSaisis {

    private static final String TELEPHONE = "05 00 00 00 00";

    private final GrappesDEssai essai;
    private final InterlocuteurService interlocuteurs;
    private final ComiteService comites;
    private final Session session;
    private long grappe;

    TextesDeLAnnuaire(
            GrappesDEssai essai, InterlocuteurService interlocuteurs, ComiteService comites, Session session) {
        this.essai = essai;
        this.interlocuteurs = interlocuteurs;
        this.comites = comites;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        grappe = essai.remplie("Annuaire", 3).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte(
                        "interlocuteur.civilite",
                        Bornes.CIVILITE,
                        t -> ajouter(t, "Roux", "", "", "", "", TELEPHONE, "")),
                texte("interlocuteur.nom", Bornes.NOM, t -> ajouter("", t, "", "", "", "", TELEPHONE, "")),
                texte("interlocuteur.prenom", Bornes.NOM, t -> ajouter("", "Roux", t, "", "", "", TELEPHONE, "")),
                texte("interlocuteur.fonction", Bornes.TITRE, t -> ajouter("", "Roux", "", t, "", "", TELEPHONE, "")),
                texte(
                        "interlocuteur.organisation",
                        Bornes.TITRE,
                        t -> ajouter("", "Roux", "", "", t, "", TELEPHONE, "")),
                courriel("interlocuteur.courriel", t -> ajouter("", "Roux", "", "", "", t, "", "")),
                telephone("interlocuteur.telephone", t -> ajouter("", "Roux", "", "", "", "", t, "")),
                texte("interlocuteur.note", Bornes.NOTE, t -> ajouter("", "Roux", "", "", "", "", TELEPHONE, t)),
                texte("seance.lieu", Bornes.LIBELLE, t -> tenir(t, "")),
                texte("seance.objet", Bornes.MOTIF, t -> tenir("", t)));
    }

    private void ajouter(
            String civilite,
            String nom,
            String prenom,
            String fonction,
            String organisation,
            String courriel,
            String telephone,
            String note) {
        interlocuteurs.ajouter(
                grappe,
                new InterlocuteurSaisie(
                        RoleInterlocuteur.values()[0],
                        civilite,
                        nom,
                        prenom,
                        fonction,
                        organisation,
                        courriel,
                        telephone,
                        null,
                        null,
                        note));
    }

    private void tenir(String lieu, String objet) {
        comites.planifier(grappe, Comite.values()[0], new SeanceSaisie(LocalDate.of(2025, 6, 25), lieu, objet));
    }
}
