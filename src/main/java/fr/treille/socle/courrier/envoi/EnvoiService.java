package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox. A message is rows first, written with the letter that it carries; a job sends it after commit. A failed or
 * doubtful message goes again under its own Message-ID; one already sent goes again only as a new message, so that the
 * recipients' software does not take it for the first.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class EnvoiService {

    private static final Set<String> TRIS = Set.of(
            "etat", "creeLe", "destinataires", "objet", "pieces", "tentatives", "derniereReponse", "envoyeLe", "sujet");
    private static final String INCONNU = "Ce message n’existe pas, ou n’est pas dans votre périmètre.";

    private final MessageRequetes messages;
    private final DepotMessages depot;
    private final Planification planification;
    private final Perimetre perimetre;
    private final Clock horloge;

    EnvoiService(
            MessageRequetes messages,
            DepotMessages depot,
            Planification planification,
            Perimetre perimetre,
            Clock horloge) {
        this.messages = messages;
        this.depot = depot;
        this.planification = planification;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * Writes a message in the caller's transaction; it is sent after commit, and a rollback leaves nothing of it.
     *
     * @return its identifier
     * @throws Refus when a recipient is missing or an address is not one (named), or the subject or the text is empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER', 'SUIVRE')")
    public long deposer(MessageADeposer demande) {
        return deposer(List.of(demande)).getFirst();
    }

    /**
     * The same for a few hundreds at most: all of them, or none when one is refused.
     *
     * @return their identifiers, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER', 'SUIVRE')")
    public List<Long> deposer(List<MessageADeposer> demandes) {
        return depot.deposer(demandes, perimetre.regionCode(), qui());
    }

    /** One page of the messages of the caller's périmètre; sort properties are columns of {@link MessageLigne}. */
    public List<MessageLigne> rechercher(MessageFiltre filtre, Pageable pageable) {
        return messages.lignes(
                perimetre.regionCode(),
                perimetre.agentLimite(),
                perimetre.jour(),
                filtre.retenus(),
                filtre.lien(),
                TexteCherche.motif(filtre.texte()),
                Tris.borner(pageable, TRIS, Sort.by(Sort.Direction.DESC, "creeLe")));
    }

    /** How many messages the filter keeps. */
    public long compter(MessageFiltre filtre) {
        return messages.compter(
                perimetre.regionCode(),
                perimetre.agentLimite(),
                perimetre.jour(),
                filtre.retenus(),
                filtre.lien(),
                TexteCherche.motif(filtre.texte()));
    }

    /** How many messages the filter keeps, by state. */
    public MessageTotaux totaux(MessageFiltre filtre) {
        return new MessageTotaux(messages
                .totaux(
                        perimetre.regionCode(),
                        perimetre.agentLimite(),
                        perimetre.jour(),
                        filtre.retenus(),
                        filtre.lien(),
                        TexteCherche.motif(filtre.texte()))
                .stream()
                .collect(Collectors.toMap(MessageRequetes.Total::getEtat, MessageRequetes.Total::getNombre)));
    }

    /** How many messages wait for a person: failed, or to check. */
    public long aTraiter() {
        return messages.nombre(
                perimetre.regionCode(),
                perimetre.agentLimite(),
                perimetre.jour(),
                EnumSet.of(EtatMessage.EN_ECHEC, EtatMessage.A_VERIFIER));
    }

    /** A message of the caller's périmètre in full. */
    public Optional<MessageFiche> fiche(long id) {
        return trouver(messages.findById(id), id)
                .map(message -> message.fiche(
                        message.documents().isEmpty()
                                ? List.of()
                                : messages.documents(
                                        perimetre.regionCode(),
                                        perimetre.agentLimite(),
                                        perimetre.jour(),
                                        message.documents())));
    }

    /**
     * Sends a failed or doubtful message again, with new tries and the same Message-ID.
     *
     * @param version that of the {@link MessageFiche} on which the person decided
     * @throws Refus when its state changed in the meantime or does not allow it
     */
    @Transactional
    @PreAuthorize("hasRole('GERER_ENVOIS')")
    public void renvoyer(long id, int version) {
        var message = tenir(id, version);
        message.relancer(planification.essais(), maintenant(), qui());
        planification.planifier(message);
    }

    /**
     * Records that somebody checked the reception of a doubtful message.
     *
     * @param motif how they know, not empty
     * @throws Refus when its state changed in the meantime or does not allow it
     */
    @Transactional
    @PreAuthorize("hasRole('GERER_ENVOIS')")
    public void marquerEnvoye(long id, int version, String motif) {
        var preuve = Bornes.exiger(
                "motif", "Indiquez comment vous savez que le message est arrivé.", "Ce texte", motif, Bornes.MOTIF);
        tenir(id, version).constater(preuve, maintenant(), qui());
    }

    /**
     * Sends the content of a sent message once more, as a new message that remembers the former.
     *
     * @return the new message's identifier
     * @throws Refus when it is not sent
     */
    @Transactional
    @PreAuthorize("hasRole('GERER_ENVOIS')")
    public long envoyerANouveau(long id) {
        var copie = trouver(messages.findById(id), id)
                .orElseThrow(() -> new Refus(INCONNU))
                .copie(planification.nouveauMessageId(), planification.essais(), maintenant(), qui());
        return depot.ecrire(List.of(copie)).getFirst();
    }

    private Message tenir(long id, int version) {
        var message = trouver(messages.verrouiller(id), id).orElseThrow(() -> new Refus(INCONNU));
        if (message.version() != version) {
            throw new Refus("Ce message a changé pendant que vous le lisiez\u00A0: il est maintenant «\u00A0"
                    + message.etat().libelle() + "\u00A0». Relisez-le avant de décider.");
        }
        return message;
    }

    private Optional<Message> trouver(Optional<Message> lu, long id) {
        var trouve = lu.filter(message -> message.dans(perimetre));
        if (trouve.isEmpty()) {
            perimetre.noter("Ce message", id);
        }
        return trouve;
    }

    private static String qui() {
        return AgentConnecte.courant().nomComplet();
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
