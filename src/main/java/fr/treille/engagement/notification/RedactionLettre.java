package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.engagement.acte.ActeAEnvoyer;
import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.Courrier;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.NomActe;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.Dossiers;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.dossier.VoieContentieuse;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.socle.commun.EnLettres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.LettreNotification.Defavorable;
import fr.treille.socle.courrier.edition.LettreNotification.Favorable;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.ActeSigne;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision letter of a grappe, and the mail that carries it. */
@Component
class RedactionLettre implements Redaction<Dossier> {

    static final GenreActe GENRE = new GenreActe(
            "LETTRE",
            NatureDocument.LETTRE,
            new NomActe("lettre", "lettres", true),
            "cette grappe",
            Droits.NOTIFIER,
            ActeSigne.LETTRE,
            false);

    private final Dossiers dossiers;
    private final LettreRequetes lettres;
    private final CycleGrappeService cycle;

    RedactionLettre(Dossiers dossiers, LettreRequetes lettres, CycleGrappeService cycle) {
        this.dossiers = dossiers;
        this.lettres = lettres;
        this.cycle = cycle;
    }

    @Override
    public GenreActe genre() {
        return GENRE;
    }

    @Override
    public Map<Long, Dossier> lire(Collection<Long> grappes) {
        return dossiers.lire(grappes);
    }

    /** @throws Refus when the grappe is not decided yet, or is notifiée already */
    @Override
    public void exiger(Dossier dossier) {
        if (dossier.decision().favorable() == null) {
            throw new Refus(dossier.laGrappe()
                    + " n’est pas encore décidée\u00A0: sa lettre de notification ne peut pas être préparée.");
        }
        if (!dossier.statut().aNotifier()) {
            throw new Refus(dossier.laGrappe() + " est déjà notifiée\u00A0: sa lettre ne se prépare plus.");
        }
    }

    @Override
    public LettreNotification imprimer(Dossier dossier, @Nullable SignataireHabilite signataire, String reference) {
        var projet = dossier.projet();
        return new LettreNotification(
                dossier.decision().modele(),
                dossier.entete().emetteur(signataire),
                dossier.porteur().destinataire(),
                reference,
                Formats.dateLongue(dossier.jour()),
                projet.appel(),
                dossier.nom(),
                projet.typeEnClair(),
                Formats.nombre(projet.nombreEssms()),
                projet.depotLe() == null ? "" : Formats.dateLongue(projet.depotLe()),
                SensDecision.de(dossier) == SensDecision.FAVORABLE
                        ? favorable(dossier)
                        : new Defavorable(dossier.decision().motif(), contentieux(dossier)));
    }

    /** « » without a court, which the letter then asks for. */
    private static String contentieux(Dossier dossier) {
        var agence = dossier.entete().agence();
        return agence.tribunal().isEmpty() || agence.tribunalAdresse().isEmpty()
                ? ""
                : VoieContentieuse.de(dossier.porteur().statutJuridique())
                        .phrase(agence.tribunal(), agence.tribunalAdresse());
    }

    /** @throws Refus when the amount is not the sum of the lines that the decision froze */
    private static Favorable favorable(Dossier dossier) {
        var somme = dossier.decision().somme();
        if (!somme.equals(dossier.projet().montant())) {
            throw Refus.surChamp(
                    "montant",
                    "Le montant de " + dossier.projet().montant()
                            + " n’est pas celui des lignes arrêtées par la décision, qui font " + somme
                            + "\u00A0: la lettre n’est pas produite.");
        }
        var moities = dossier.projet().montant().moities();
        return new Favorable(
                dossier.projet().montant().toString(),
                EnLettres.montant(dossier.projet().montant()),
                moities.premiere().toString(),
                moities.seconde().toString(),
                dossier.projet().tvaEnClair(),
                dossier.decision().composition(),
                dossier.decision().recommandations(),
                dossier.decision().vigilances(),
                dossier.annexe());
    }

    @Override
    public List<Information> resume(Dossier dossier) {
        var sens = new Information("Décision", SensDecision.de(dossier).libelle());
        var montant = accorde(dossier);
        return montant == null ? List.of(sens) : List.of(sens, Information.de("Montant", montant));
    }

    private static @Nullable Montant accorde(Dossier dossier) {
        return Boolean.TRUE.equals(dossier.decision().favorable())
                ? dossier.projet().montant()
                : null;
    }

    @Override
    public Courrier message(Dossier dossier, ActeAEnvoyer lettre) {
        var favorable = SensDecision.de(dossier) == SensDecision.FAVORABLE;
        var contact = dossier.porteur().contactOperationnel();
        var grappe = NomGrappe.cite(dossier.nom());
        var suite = favorable
                ? "La subvention, accordée sous réserve de la signature de la convention, s’élève à "
                        + dossier.projet().montant()
                        + ". Cette convention vous sera adressée\u00A0; aucune somme n’est versée avant sa signature par"
                        + " l’agence et par votre organisme."
                : "Le motif de cette décision ainsi que les voies et délais de recours figurent dans la lettre.";
        var corps = """
                %s,

                Vous trouverez ci-joint la lettre %s du %s, par laquelle l’%s vous fait part de sa décision %s sur le \
                projet de la %s, déposé par %s au titre de l’appel à projets «\u00A0%s\u00A0».

                %s

                %s reçoit ce message en copie. Pour toute question, écrivez à %s en rappelant la référence %s.

                %s
                %s
                """.formatted(
                dossier.porteur().formuleAppel(),
                lettre.reference(),
                Formats.dateLongue(lettre.date()),
                dossier.entete().agence().nom(),
                favorable ? "favorable" : "défavorable",
                grappe,
                dossier.porteur().nomLisible(),
                dossier.projet().appel(),
                suite,
                contact.nomComplet(),
                dossier.entete().agence().courriel(),
                lettre.reference(),
                dossier.entete().agence().nom(),
                dossier.entete().agence().direction()).strip();
        return new Courrier(
                "ESMS numérique – décision " + (favorable ? "favorable" : "défavorable") + " – " + grappe + " ("
                        + lettre.reference() + ")",
                corps);
    }

    @Override
    public Constat constat(Dossier dossier) {
        return Lettre.constat(accorde(dossier), dossier.porteur().nom(), DestinataireLettre.de(dossier.porteur()));
    }

    @Override
    public Map<String, @Nullable Object> figer(Dossier dossier, @Nullable String remplace) {
        var montant = accorde(dossier);
        var destinataire = DestinataireLettre.de(dossier.porteur());
        var fige = new HashMap<String, @Nullable Object>();
        fige.put("sens", SensDecision.de(dossier).name());
        fige.put("montant", montant == null ? null : montant.valeur());
        fige.put("porteur", dossier.porteur().nom());
        fige.put("destinataire_civilite", destinataire.civilite());
        fige.put("destinataire_nom", destinataire.nom());
        fige.put("destinataire_fonction", destinataire.fonction());
        fige.put("destinataire_adresse", destinataire.adresse());
        return fige;
    }

    @Override
    public RegistreActes registre() {
        return lettres.table();
    }

    /** The grappes are notifiées with their letters, or nothing leaves. */
    @Override
    public void parti(Collection<Dossier> notifies) {
        cycle.marquerNotifiees(notifies.stream().collect(Collectors.toMap(Dossier::grappeId, Dossier::version)));
    }
}
