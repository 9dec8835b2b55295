package fr.treille.suivi.apport;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Jeton;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.Pieces;
import fr.treille.suivi.mesure.BilanMesures;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which porteurs give their measures, as agents make, follow, validate and revoke them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ApportService {

    /** Days for which a link is proposed, and most that it may serve. */
    public static final int JOURS_PROPOSES = 30;

    static final int JOURS_MAXIMUM = 120;

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private final LienApportRepository liens;
    private final ApportRequetes requetes;
    private final LectureApport lecture;
    private final GrappeService grappes;
    private final MesureService mesures;
    private final PreuveService preuves;
    private final Pieces pieces;
    private final DepotMessages depot;
    private final RedactionApport redaction;
    private final Perimetre perimetre;
    private final Clock horloge;

    ApportService(
            LienApportRepository liens,
            ApportRequetes requetes,
            LectureApport lecture,
            GrappeService grappes,
            MesureService mesures,
            PreuveService preuves,
            Pieces pieces,
            DepotMessages depot,
            RedactionApport redaction,
            Perimetre perimetre,
            Clock horloge) {
        this.liens = liens;
        this.requetes = requetes;
        this.lecture = lecture;
        this.grappes = grappes;
        this.mesures = mesures;
        this.preuves = preuves;
        this.pieces = pieces;
        this.depot = depot;
        this.redaction = redaction;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * The links of a grappe, the last one first.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<ApportFiche> apports(long grappeId) {
        grappes.fiche(grappeId);
        return requetes.fiches(grappeId);
    }

    /**
     * Who a link may be sent to: the contacts of the grappe that have an address.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<Contact> destinataires(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        return Stream.of(grappe.contactOperationnel(), grappe.representantLegal())
                .filter(contact -> !contact.courriel().isEmpty())
                .toList();
    }

    /**
     * What a porteur typed.
     *
     * @throws Refus when there is no such link in the périmètre
     */
    public List<ApportLigne> lignes(long id) {
        return requetes.lignes(fiche(id).id());
    }

    /** The files that came with it, each with what it is said to prove; refused as {@link #lignes}. */
    public List<PreuveApportee> preuves(long id) {
        var lien = fiche(id);
        return lecture.preuves(lien.id(), lien.debut(), lien.fin());
    }

    /**
     * The content of one of them.
     *
     * @throws Refus as {@link #lignes}; when it did not come with that link, or cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu(long id, long pieceId) {
        if (!requetes.jointe(fiche(id).id(), pieceId)) {
            throw perimetre.inconnu("Ce justificatif", pieceId);
        }
        return pieces.lire(pieceId);
    }

    /**
     * Makes a link and mails it: its address is nowhere else.
     *
     * @return its identifier
     * @throws Refus when the recipient is no contact of the grappe, the last day is not possible, the period is not of the grappe,
     *     or another link of that period is open
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long creer(long grappeId, LienSaisie saisie) {
        var contacts = destinataires(grappeId);
        redaction.exigerAdresse();
        var destinataire = contacts.stream()
                .filter(contact -> contact.courriel().equalsIgnoreCase(saisie.courriel()))
                .findFirst()
                .orElseThrow(() -> Refus.surChamp(
                        "courriel", "Choisissez un des contacts de la grappe\u00A0: le lien ne part qu’à eux."));
        var sujet = requetes.sujet(grappeId, saisie.periodeId())
                .orElseThrow(() -> Refus.surChamp("periodeId", "Choisissez une période de cette grappe."));
        var expiration = expiration(saisie.jusquAu());
        exigerSeul(grappeId, saisie.periodeId());
        var agent = AgentConnecte.courant();
        var jeton = Jeton.tirer().clair();
        var lien = liens.save(new LienApport(
                        sujet.regionCode(),
                        grappeId,
                        saisie.periodeId(),
                        destinataire.nomComplet(),
                        destinataire.courriel(),
                        Empreinte.de(jeton))
                .cree(maintenant(), agent.id(), agent.nomComplet(), expiration));
        poster(lien, redaction.invitation(lien, sujet, jeton, saisie.jusquAu(), agent.nomComplet()));
        SECURITE.info("lien d’apport {} créé par l’agent {}", lien.id(), agent.id());
        return lien.id();
    }

    private void exigerSeul(long grappeId, long periodeId) {
        if (requetes.fiches(grappeId).stream()
                .anyMatch(autre -> autre.periodeId() == periodeId
                        && (autre.etat() == EtatApport.ENVOYE
                                || autre.etat() == EtatApport.OUVERT && !autre.expire()))) {
            throw Refus.surChamp(
                    "periodeId",
                    "Un lien est déjà ouvert pour cette période, ou son apport est à valider\u00A0:"
                            + " révoquez-le d’abord pour en faire un autre.");
        }
    }

    /** Makes a link void at once; refused when it is already, or is not in the périmètre. */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void revoquer(long id) {
        var agent = AgentConnecte.courant();
        tenir(id).revoquer(maintenant(), agent.nomComplet());
        SECURITE.info("lien d’apport {} révoqué par l’agent {}", id, agent.id());
    }

    /**
     * Sends an apport back to the porteur, by a new link that takes the place of the former one.
     *
     * @throws Refus without motive, or when there is nothing to send back
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void renvoyer(long id, String motif, LocalDate jusquAu) {
        var lien = tenir(id);
        redaction.exigerAdresse();
        var net = Bornes.exiger("motif", "Dites au porteur ce qui est à revoir.", "Le motif", motif, Bornes.NOTE);
        var jeton = Jeton.tirer().clair();
        lien.renvoyer(Empreinte.de(jeton), expiration(jusquAu), net);
        poster(
                lien,
                redaction.renvoi(
                        lien,
                        sujet(lien),
                        jeton,
                        jusquAu,
                        AgentConnecte.courant().nomComplet()));
        SECURITE.info(
                "lien d’apport {} renvoyé par l’agent {}",
                id,
                AgentConnecte.courant().id());
    }

    /**
     * Accepts an apport: its figures become measures, and its files evidence of the period, whose source is the porteur.
     *
     * @throws fr.treille.suivi.mesure.RefusMesures when a measure breaks a rule: none is recorded
     * @throws Refus when there is nothing to validate
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public BilanMesures valider(long id) {
        var lien = tenir(id);
        lien.valider(maintenant(), AgentConnecte.courant().nomComplet());
        var bilan = mesures.confirmer(
                lien.grappeId(),
                lien.periodeId(),
                requetes.lignes(id).stream().map(ApportLigne::saisie).toList(),
                SourceMesure.PORTEUR);
        requetes.preuves(id)
                .forEach(piece -> preuves.reprendre(
                        lien.grappeId(),
                        lien.periodeId(),
                        piece.id(),
                        Bornes.couper("Donnée par " + lien.nom(), Bornes.MOTIF)));
        poster(lien, redaction.validation(lien, sujet(lien), AgentConnecte.courant()));
        return bilan;
    }

    private ApportFiche fiche(long id) {
        return Optional.of(id).flatMap(requetes::fiche).orElseThrow(() -> perimetre.inconnu("Ce lien", id));
    }

    private LienApport tenir(long id) {
        fiche(id);
        return liens.tenir(id).orElseThrow();
    }

    private ApportRequetes.Sujet sujet(LienApport lien) {
        return requetes.sujet(lien.grappeId(), lien.periodeId()).orElseThrow();
    }

    private void poster(LienApport lien, MessageADeposer message) {
        depot.deposer(
                List.of(message), lien.regionCode(), AgentConnecte.courant().nomComplet());
    }

    /** The end of its last day, where the agency is. */
    private Instant expiration(LocalDate jusquAu) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.ECHEANCE.exiger("jusquAu", jusquAu, aujourdhui);
        if (jusquAu.isBefore(aujourdhui) || jusquAu.isAfter(aujourdhui.plusDays(JOURS_MAXIMUM))) {
            throw Refus.surChamp("jusquAu", "Un lien sert d’aujourd’hui à " + JOURS_MAXIMUM + " jours au plus.");
        }
        return jusquAu.plusDays(1)
                .atStartOfDay(AgentConnecte.courant().fuseau())
                .toInstant();
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
