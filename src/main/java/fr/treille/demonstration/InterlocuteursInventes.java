package fr.treille.demonstration;

import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The contacts of the invented grappes that are followed, one of whom left, and their committees. */
@Component
@Profile("demonstration | test")
public class InterlocuteursInventes {

    private final InterlocuteurService interlocuteurs;
    private final ComiteService comites;
    private final Clock horloge;

    InterlocuteursInventes(InterlocuteurService interlocuteurs, ComiteService comites, Clock horloge) {
        this.interlocuteurs = interlocuteurs;
        this.comites = comites;
        this.horloge = horloge;
    }

    /** Of a grappe just taken to its signed convention. */
    public void suivre(long grappeId) {
        var jour = LocalDate.now(horloge);
        var cheffe = ajouter(
                grappeId, RoleInterlocuteur.CHEF_PROJET, "Madame", "Olive", "Margot", "Cheffe de projet DUI", "", null);
        var dpo = ajouter(
                grappeId,
                RoleInterlocuteur.DPO,
                "Monsieur",
                "Tamaris",
                "Léon",
                "Délégué à la protection des données",
                "",
                null);
        var editeur = ajouter(
                grappeId,
                RoleInterlocuteur.EDITEUR,
                "Madame",
                "Ciste",
                "Nadia",
                "Directrice de projet",
                "Éditeur du DUI",
                null);
        ajouter(
                grappeId,
                RoleInterlocuteur.AMOA,
                "Monsieur",
                "Genévrier",
                "Paul",
                "Consultant",
                "Cabinet d’assistance",
                jour.minusDays(30));
        comites.composer(
                grappeId,
                Comite.COSTRAT,
                Set.of(cheffe, dpo),
                Set.of(AgentConnecte.courant().id()));
        comites.composer(grappeId, Comite.COMOP, Set.of(cheffe, editeur), Set.of());
        comites.planifier(
                grappeId, Comite.COSTRAT, new SeanceSaisie(jour.minusDays(62), "Visioconférence", "Bilan du semestre"));
        comites.planifier(
                grappeId, Comite.COMOP, new SeanceSaisie(jour.plusDays(12), "Siège du porteur", "Paramétrage"));
    }

    private long ajouter(
            long grappeId,
            RoleInterlocuteur role,
            String civilite,
            String nom,
            String prenom,
            String fonction,
            String organisation,
            @Nullable LocalDate au) {
        var courriel = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".g" + grappeId
                + "@interlocuteurs.test";
        return interlocuteurs.ajouter(
                grappeId,
                new InterlocuteurSaisie(
                        role, civilite, nom, prenom, fonction, organisation, courriel, "05 00 00 00 00", null, au, ""));
    }
}
