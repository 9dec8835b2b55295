package fr.treille.suivi.point;

import fr.treille.engagement.acte.ActeAEnvoyer;
import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.Courrier;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.NomActe;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.dossier.EnTete;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.marque.BlocsMarque;
import fr.treille.socle.territoire.Regions;
import fr.treille.suivi.action.ActionRequetes;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.minutes.Minutes;
import fr.treille.suivi.point.minutes.TexteMinutes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a point, and the mail that carries them to those invited. */
@Component
class RedactionMinutes implements Redaction<Minutes> {

    private static final GenreActe GENRE = new GenreActe(
            "COMPTE_RENDU",
            NatureDocument.COMPTE_RENDU,
            new NomActe("compte rendu", "comptes rendus", false),
            "ce point",
            Droits.SUIVRE,
            null,
            true);

    private final Points points;
    private final GrappesSuivies grappes;
    private final ActionRequetes actions;
    private final Regions regions;
    private final RegistreComptesRendus registre;
    private final Perimetre perimetre;
    private final BlocsMarque marques;

    RedactionMinutes(
            Points points,
            GrappesSuivies grappes,
            ActionRequetes actions,
            Regions regions,
            RegistreComptesRendus registre,
            Perimetre perimetre,
            BlocsMarque marques) {
        this.points = points;
        this.grappes = grappes;
        this.actions = actions;
        this.regions = regions;
        this.registre = registre;
        this.perimetre = perimetre;
        this.marques = marques;
    }

    @Override
    public GenreActe genre() {
        return GENRE;
    }

    @Override
    public Map<Long, Minutes> lire(Collection<Long> ids) {
        var minutes = new LinkedHashMap<Long, Minutes>();
        ids.forEach(id -> points.trouver(id).ifPresent(point -> minutes.put(id, minutes(point))));
        return minutes;
    }

    private Minutes minutes(PointFiche point) {
        var agent = AgentConnecte.courant();
        return new Minutes(
                point,
                grappes.lire(point.grappeId()),
                perimetre.regionCode(),
                new EnTete(
                        regions.fiche(perimetre.regionCode()).agence(), "", "", marques.image(perimetre.regionCode())),
                actions.deLaGrappe(point.grappeId()),
                actions.risques(point.grappeId()),
                points.prochain(point),
                agent.nomComplet(),
                agent.fonctionAffichee(),
                perimetre.jour(),
                Invitations.adresses(point));
    }

    @Override
    public String aVenir() {
        return "(attribuée à la validation)";
    }

    @Override
    public TexteMinutes imprimer(Minutes minutes, @Nullable SignataireHabilite signataire, String reference) {
        return TexteMinutes.de(minutes, reference);
    }

    @Override
    public Courrier message(Minutes minutes, ActeAEnvoyer rendu) {
        var point = minutes.point();
        var mois = PointLiens.de(point.mois());
        var correction = point.numero() == 1
                ? ""
                : "\n\nIl corrige et remplace la version " + (point.numero() - 1)
                        + ", qui vous a été envoyée.\nMotif\u00A0: " + point.motifCorrection();
        return new Courrier(
                (point.numero() == 1 ? "Compte rendu du point mensuel " : "Compte rendu corrigé du point mensuel ")
                        + mois + " – " + NomGrappe.cite(minutes.nom()) + " (" + rendu.reference() + ")",
                """
                Bonjour,

                Vous trouverez ci-joint le compte rendu du point mensuel %s de la %s, tenu le %s.%s

                Pour toute remarque, écrivez à %s en rappelant la référence %s.

                %s
                %s
                """.formatted(
                        mois,
                        NomGrappe.cite(minutes.nom()),
                        Formats.dateLongue(point.creneau().jour()),
                        correction,
                        minutes.repondreA(),
                        rendu.reference(),
                        minutes.auteur(),
                        minutes.fonction()).strip());
    }

    /** They leave as soon as they are validated. */
    @Override
    public Constat constat(Minutes minutes) {
        return Constat.de();
    }

    @Override
    public Map<String, @Nullable Object> figer(Minutes minutes, @Nullable String remplace) {
        return Map.of(
                "numero", minutes.point().numero(), "motif", minutes.point().motifCorrection());
    }

    @Override
    public RegistreActes registre() {
        return registre;
    }
}
